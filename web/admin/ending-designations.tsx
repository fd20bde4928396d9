import type { HandoverAnswer } from '../../geo/desk/handover.ts';
import { formatCount, formatDate } from '../words/format.ts';
import { words } from '../words/words.ts';

const text = words.desk.handover;

/** Designations whose period ends soon or has ended. */
export function EndingDesignations({ withinDays, ending }: HandoverAnswer['designations']) {
  return (
    <section>
      <h2>{text.endingTitle}</h2>
      {ending.length === 0 ? (
        <p>{text.endingNone(formatCount(withinDays))}</p>
      ) : (
        <>
          <p>{text.endingHelp}</p>
          <div className="table-scroll">
            <table className="data-table stacked-table">
              <thead>
                <tr>
                  <th scope="col">{text.holder}</th>
                  <th scope="col">{text.role}</th>
                  <th scope="col">{text.areas}</th>
                  <th scope="col">{text.plan}</th>
                  <th scope="col">{text.validTo}</th>
                </tr>
              </thead>
              <tbody>
                {ending.map((its) => (
                  <tr key={[its.role, its.name, its.validTo, its.plan].join('/')}>
                    <th scope="row">
                      <bdi>{its.name}</bdi>
                    </th>
                    <td data-label={text.role}>{words.terms.roles[its.role].shortLabel}</td>
                    <td data-label={text.areas}>
                      {its.areas.map(({ name }) => name).join(words.site.listSeparator)}
                    </td>
                    <td data-label={text.plan}>{its.plan}</td>
                    <td data-label={text.validTo}>
                      {formatDate(its.validTo)}
                      <span className={its.daysLeft < 0 ? 'warning-mark' : 'tag'}>
                        {its.daysLeft < 0 ? text.ended : text.daysLeft(formatCount(its.daysLeft))}
                      </span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
