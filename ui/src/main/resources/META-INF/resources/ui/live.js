// Shows at once what changes in public: a page that is open at the announcement shows the result at that instant.

const [edition, category] = document.querySelector('meta[name="palmares-live"]').content.split('/');
const events = new EventSource('/api/public/v1/events');

for (const kind of ['state', 'announced']) {
  events.addEventListener(kind, ({ data }) => {
    const news = JSON.parse(data);
    if (news.edition !== edition || (category && news.category !== category)) return;
    events.close();
    location.reload();
  });
}
