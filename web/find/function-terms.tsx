import type { CareFunctionId } from '../../geo/care/care-function.ts';
import type { GlossaryId } from '../../geo/terms/glossary.ts';
import { Term, TermHelp } from '../parts/term.tsx';

/** What in the name of a function not everybody knows. */
const functionTerms: Readonly<Partial<Record<CareFunctionId, readonly GlossaryId[]>>> = {
  'home-visit': ['planned-visit', 'house-call'],
  'care-management': ['care-manager'],
  'round-the-clock': ['round-the-clock'],
  multifunctional: ['multifunctional', 'nursing-multifunctional'],
  'backup-hospital': ['backup-hospital'],
  'support-center': ['support-center'],
  hub: ['hub'],
};

/** Beside the name of a function: its terms, each a press away; spelled out where there are several. */
export function FunctionTerms({ id }: { id: CareFunctionId }) {
  const [first, ...others] = functionTerms[id] ?? [];
  if (first === undefined) return null;
  if (others.length === 0) return <TermHelp id={first} />;
  return (
    <span className="term-row">
      {[first, ...others].map((term) => (
        <Term key={term} id={term} />
      ))}
    </span>
  );
}
