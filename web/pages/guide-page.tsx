import '../styles/guide.css';
import { Link } from 'react-router';
import { words } from '../words/words.ts';

const text = words.guide;

/** Where each step begins, in the order of its sentences. */
const guides = [
  {
    id: 'municipality',
    pages: ['/?layer=daily&list=areas', '/?kind=visiting-nurse', '/', '/admin', '/admin/reports'],
  },
  {
    id: 'prefecture',
    pages: [
      '/coverage',
      '/coverage?judge=hub',
      '/coverage?layer=municipality',
      '/admin',
      '/admin/handover',
    ],
  },
  { id: 'careManager', pages: ['/find', '/find', '/find', '/', '/about'] },
] as const;

/** はじめの5分: the first five minutes of each of the three users. */
export function GuidePage() {
  return (
    <main id="main" className="text-page guide-page">
      <title>{words.site.pageTitle(text.title)}</title>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <nav aria-label={text.choose}>
        <ul className="link-list">
          {guides.map(({ id }) => (
            <li key={id}>
              <a href={`#${id}`}>{text[id].title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {guides.map(({ id, pages }) => (
        <section key={id} id={id}>
          <h2>{text[id].title}</h2>
          <p>{text[id].goal}</p>
          <ol className="guide-steps">
            {text.steps[id].map((step, i) => (
              <li key={step}>
                <Step sentence={step} to={pages[i] ?? '/'} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </main>
  );
}

/** A sentence whose words in brackets lead to the page it speaks of. */
function Step({ sentence, to }: { readonly sentence: string; readonly to: string }) {
  const [before, link, after] = sentence.split(/[[\]]/);
  return (
    <p>
      {before}
      <Link to={to}>{link}</Link>
      {after}
    </p>
  );
}
