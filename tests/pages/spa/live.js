// A small single-page reader, as sites build them: stories are swapped in and the address is pushed.
const stories = JSON.parse(document.getElementById('data').textContent);
const main = document.getElementById('story');
const canonical = document.querySelector('link[rel="canonical"]');
const home = { title: document.title, canonical: canonical.href };

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function setMeta(property, content) {
  let meta = document.querySelector(`meta[property="${property}"]`);
  if (!meta) document.head.append((meta = document.createElement('meta')));
  meta.setAttribute('property', property);
  meta.content = content;
}

function link(story) {
  return element('a', { href: `/spa/?story=${story.slug}`, textContent: story.title });
}

function showFront() {
  document.title = home.title;
  canonical.href = home.canonical;
  document.getElementById('ld')?.remove();
  document.querySelector('meta[property="article:published_time"]')?.remove();
  setMeta('og:type', 'website');
  setMeta('og:title', 'The Halyard Live');
  setMeta('og:url', home.canonical);
  main.replaceChildren(
    element('h1', { textContent: 'The Halyard Live' }),
    ...stories.map((story) =>
      element(
        'section',
        { className: 'teaser' },
        element('h2', {}, link(story)),
        element('p', { textContent: story.shown }),
      ),
    ),
  );
}

function showStory(story) {
  const address = new URL(`/spa/?story=${story.slug}`, location.href).href;
  document.title = `${story.title} | The Halyard`;
  canonical.href = address;
  setMeta('og:type', 'article');
  setMeta('og:title', story.title);
  setMeta('og:url', address);
  setMeta('article:published_time', story.published);
  document.getElementById('ld')?.remove();
  document.head.append(
    element('script', {
      id: 'ld',
      type: 'application/ld+json',
      textContent: JSON.stringify({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: story.title,
        datePublished: story.published,
        author: [{ '@type': 'Person', name: story.author }],
        publisher: { '@type': 'NewsMediaOrganization', name: 'The Halyard' },
        mainEntityOfPage: address,
      }),
    }),
  );
  const byline = element(
    'div',
    { className: 'byline' },
    element(
      'span',
      { className: 'authors' },
      'By ',
      element('a', { href: '/en/authors', rel: 'author', textContent: story.author }),
    ),
    element('time', { dateTime: story.published, textContent: story.shown }),
  );
  main.replaceChildren(
    element(
      'article',
      { className: 'story' },
      element('h1', { textContent: story.title }),
      byline,
      ...story.paragraphs.map((textContent) => element('p', { textContent })),
    ),
  );
}

function show() {
  const slug = new URLSearchParams(location.search).get('story');
  const story = stories.find((one) => one.slug === slug);
  if (story) showStory(story);
  else showFront();
}

document.getElementById('stories').append(...stories.map((story) => element('li', {}, link(story))));
document.addEventListener('click', (event) => {
  const anchor = event.target.closest('a[href^="/spa/"]');
  if (!anchor) return;
  event.preventDefault();
  history.pushState(null, '', anchor.href);
  show();
  scrollTo(0, 0);
});
addEventListener('popstate', show);
show();
