// The rulebook that a few answers make.

import { read } from '../api.js';
import { category, edition } from './presets.js';
import { moved } from './times.js';

/** @param deputies of the programme's newest edition: whom one asked before is asked again */
export async function made(begun, id, deputies) {
  const { copy, programme, languages, zone, start } = begun;
  const title = Object.fromEntries(languages.map((it) => [it, begun.title[it]]).filter(([, text]) => text));
  if (!copy) return edition({ programme, id, title, languages, zone, start, deputies, categories: categories(begun) });
  const { rulebook } = (await read(`/api/nominations/v1/editions/${copy}`)).body;
  return {
    ...rulebook,
    edition: id, programme, title, languages, zone,
    demo: false,
    timetable: moved(rulebook.timetable, start),
    categories: rulebook.categories.map((it) => ({ ...it, timetable: undefined })),
  };
}

/** A category goes by one name in all languages until it is translated. */
function categories({ categories: all, languages }) {
  const done = [];
  for (const { preset, title } of all) {
    const titles = title ? Object.fromEntries(languages.map((it) => [it, title])) : {};
    done.push(category(preset, titles, languages, done.map((it) => it.id)));
  }
  return done;
}
