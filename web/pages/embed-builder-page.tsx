import { useState } from 'react';
import { kinds as kindTable } from '../../geo/terms/kind.ts';
import { defaultEmbedChoice, type EmbedChoice, toEmbedPath } from '../embed-code.ts';
import { EmbedAreaChoice } from '../parts/embed-area-choice.tsx';
import { EmbedCode } from '../parts/embed-code.tsx';
import { EmbedSize } from '../parts/embed-size.tsx';
import { useDelayed } from '../parts/use-delayed.ts';
import { type LanguageId, languages } from '../words/languages.ts';
import { language, words } from '../words/words.ts';
import '../styles/embed-builder.css';

const text = words.embedBuilder;

/** 地図をホームページに埋め込む: choose what is shown, see it, copy the code. */
export function EmbedBuilderPage() {
  const [choice, setChoice] = useState<EmbedChoice>({
    ...defaultEmbedChoice,
    language: language.id,
  });
  const [areaName, setAreaName] = useState('');
  const change = (patch: Partial<EmbedChoice>) => setChoice((before) => ({ ...before, ...patch }));
  return (
    <main id="main" className="embed-builder">
      <title>{words.site.pageTitle(text.title)}</title>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <div className="embed-builder-parts">
        <form aria-label={text.choices} onSubmit={(event) => event.preventDefault()}>
          <h2>{text.choices}</h2>
          <EmbedAreaChoice
            within={choice.within}
            onChange={(within, name) => {
              change({ within });
              setAreaName(name);
            }}
          />
          <KindChoice kinds={choice.kinds} onChange={(kinds) => change({ kinds })} />
          <div className="control">
            <label htmlFor="embed-language">{text.language}</label>
            <select
              id="embed-language"
              value={choice.language}
              onChange={(event) => change({ language: event.target.value as LanguageId })}
            >
              {languages.map(({ id, name, tag }) => (
                <option key={id} value={id} lang={tag}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <EmbedSize choice={choice} onChange={change} />
        </form>
        <section>
          <EmbedCode choice={choice} title={toFrameTitle(areaName)} />
          <Preview choice={choice} />
        </section>
      </div>
    </main>
  );
}

function toFrameTitle(areaName: string): string {
  return areaName === '' ? words.site.name : words.embed.titleOf(areaName);
}

interface KindChoiceProps {
  readonly kinds: EmbedChoice['kinds'];
  readonly onChange: (kinds: EmbedChoice['kinds']) => void;
}

function KindChoice({ kinds, onChange }: KindChoiceProps) {
  return (
    <fieldset className="embed-kind-choice">
      <legend>{text.kinds}</legend>
      <p className="help">{text.kindsHelp}</p>
      {kindTable.map(({ id }) => (
        <label key={id} className="switch">
          <input
            type="checkbox"
            checked={kinds.includes(id)}
            onChange={(event) =>
              onChange(event.target.checked ? [...kinds, id] : kinds.filter((its) => its !== id))
            }
          />
          {words.terms.kinds[id].label}
        </label>
      ))}
    </fieldset>
  );
}

const settleMilliseconds = 400;

/** The very page that will stand in the frame. */
function Preview({ choice }: { choice: EmbedChoice }) {
  const path = useDelayed(toEmbedPath(choice), settleMilliseconds);
  return (
    <>
      <h2>{text.preview}</h2>
      <iframe
        key={path}
        className="embed-preview"
        src={path}
        title={text.previewTitle}
        width={choice.widthPixels ?? '100%'}
        height={choice.heightPixels}
      />
    </>
  );
}
