import { accessibilityResult } from '../accessibility-result.ts';
import { ReportLink } from '../parts/report-link.tsx';
import { formatCount, formatDate } from '../words/format.ts';
import { words } from '../words/words.ts';

const text = words.accessibilityPage;

/** ウェブアクセシビリティ方針 and the test result, as みんなの公共サイト運用ガイドライン asks for. */
export function AccessibilityPage() {
  const { testedOn, tool, views, violations } = accessibilityResult;
  return (
    <main id="main" className="text-page">
      <title>{words.site.pageTitle(words.about.accessibilityTitle)}</title>
      <h1>{words.about.accessibilityTitle}</h1>
      <ul className="text-list">
        {words.about.accessibility.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <section>
        <h2>{text.scope}</h2>
        <p>{text.scopeText}</p>
      </section>
      <section>
        <h2>{text.exceptionsTitle}</h2>
        <ul className="text-list">
          {text.exceptions.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{text.resultTitle}</h2>
        <p>
          {text.result(
            formatDate(testedOn),
            tool,
            formatCount(views.length),
            formatCount(violations),
          )}
        </p>
        <p>{text.resultLimits}</p>
        <details>
          <summary>{text.views}</summary>
          <ul className="text-list">
            {views.map((view) => (
              <li key={view}>
                <code>{view}</code>
              </li>
            ))}
          </ul>
        </details>
      </section>
      <section>
        <h2>{words.about.contactTitle}</h2>
        <p>{words.footer.contact}</p>
        <ReportLink />
      </section>
    </main>
  );
}
