import { glossary } from '../../geo/terms/glossary.ts';
import { language, words } from '../words/words.ts';
import { Japanese } from './japanese.tsx';

/** Every special term with its sentence and where it is laid down. */
export function GlossaryList() {
  return (
    <dl className="glossary">
      {glossary.map(({ id, reading, source }) => (
        <div key={id} id={`term-${id}`}>
          <dt>
            {words.glossary.entries[id].term}
            {language.tag === 'ja' && <small>{words.glossary.reading(reading)}</small>}
          </dt>
          <dd>
            {words.glossary.entries[id].sentence}
            {source !== null && (
              <small>
                {words.glossary.source}
                {words.site.colon}
                <Japanese>{source}</Japanese>
              </small>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
