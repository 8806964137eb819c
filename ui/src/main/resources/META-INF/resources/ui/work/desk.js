// The desk of an edition: for the organiser, who prepares it, and for the officers and the auditor, who watch over it.

import { begin, t } from './page.js';
import { audit } from './desk/audit.js';
import { is } from './desk/here.js';
import { keys } from './desk/keys.js';
import { mails } from './desk/mails.js';
import { members } from './desk/members.js';
import { overview } from './desk/overview.js';
import { people } from './desk/people.js';
import { register } from './desk/register.js';
import { timeline } from './desk/timeline.js';
import { tabs } from './tabs.js';

const PARTS = [
  { id: 'overview', content: overview },
  { id: 'people', content: people },
  { id: 'keys', content: keys },
  { id: 'members', content: members },
  { id: 'timeline', content: timeline },
  { id: 'rulings', content: register },
  { id: 'mails', content: mails, may: is('ORGANISER') },
  { id: 'audit', content: audit, may: is('RETURNING_OFFICER', 'SECOND_OFFICER', 'AUDITOR') },
].filter((it) => it.may ?? true).map((it) => ({ ...it, label: t(`js.desk.${it.id}`) }));

const open = tabs(() => PARTS);
begin(() => open());
