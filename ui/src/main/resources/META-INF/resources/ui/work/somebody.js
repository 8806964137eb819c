// Somebody who may not be known yet: by mail address and name, and by an id from then on.

import { change } from './api.js';
import { field, line } from './fields.js';
import { t } from './page.js';

/** The two fields, and what they say. */
export function somebody() {
  const mail = field('/email', t('sign-in.email'), line('', { type: 'email', autocomplete: 'off' }), { hint: t('js.desk.email.hint') });
  const name = field('/name', t('js.desk.name'), line('', { autocomplete: 'off' }));
  return {
    fields: [mail, name],
    name: name.read,
    /** Answers the id; whoever is known already keeps it. */
    id: async () => (await change('POST', '/api/nominations/v1/people', { email: mail.read(), name: name.read() })).body.person,
  };
}
