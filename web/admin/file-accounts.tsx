import type { ImportFileReport, ImportReport } from '../../geo/atlas/answers.ts';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';

const text = words.desk.imports;
const counted = ['created', 'updated', 'unchanged', 'rejected', 'warnings'] as const;

/** What each file was recognised as, and where each of its rows went. */
export function FileAccounts({ report }: { readonly report: ImportReport }) {
  return (
    <section>
      <h3>{text.files}</h3>
      <div className="table-scroll">
        <table className="data-table stacked-table">
          <thead>
            <tr>
              <th scope="col">{text.file}</th>
              <th scope="col">{text.format}</th>
              <th scope="col" className="number">
                {text.rowCount}
              </th>
              {counted.map((name) => (
                <th key={name} scope="col" className="number">
                  {text[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.files.map((file) => (
              <tr key={file.file}>
                <th scope="row">
                  <bdi>{file.file}</bdi>
                </th>
                <td data-label={text.format}>
                  <Recognised file={file} />
                </td>
                <td className="number" data-label={text.rowCount}>
                  {formatCount(file.rows)}
                </td>
                {counted.map((name) => (
                  <td key={name} className="number" data-label={text[name]}>
                    {formatCount(file[name])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Recognised({ file }: { readonly file: ImportFileReport }) {
  const status = text.statuses[file.status];
  return (
    <>
      {file.format === null ? text.unknownFormat : (words.desk.formats[file.format] ?? file.format)}
      {file.encoding && (
        <small>
          {text.encoding}
          {words.site.colon}
          {words.desk.encodings[file.encoding] ?? file.encoding}
        </small>
      )}
      {status !== '' && <span className="warning-mark">{status}</span>}
      {file.message && <small className="lines">{file.message}</small>}
    </>
  );
}
