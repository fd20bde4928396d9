import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { useImport } from './desk-queries.ts';

const text = words.desk.imports;

/** Where the reader is on the way from files to data. */
export function ImportSteps({ id }: { readonly id: string | null }) {
  return id === null ? <Steps current={0} /> : <StepsOf id={id} />;
}

function StepsOf({ id }: { readonly id: string }) {
  const { data } = useImport(id);
  return <Steps current={data?.dryRun === false ? 2 : 1} />;
}

function Steps({ current }: { readonly current: number }) {
  return (
    <ol className="steps" aria-label={text.stepsLabel}>
      {text.steps.map((name, i) => (
        <li key={name} aria-current={i === current ? 'step' : undefined}>
          {text.step(formatCount(i + 1), name)}
        </li>
      ))}
    </ol>
  );
}
