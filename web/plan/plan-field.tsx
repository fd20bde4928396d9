import { useId } from 'react';

export interface PlanFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly longest: number;
  /** Several lines. */
  readonly tall?: boolean;
  readonly help?: string;
}

/** One field of the sheet, with its name above it and what to mind below it. */
export function PlanField({ label, value, onChange, longest, tall, help }: PlanFieldProps) {
  const id = useId();
  const own = {
    id,
    value,
    maxLength: longest,
    ...(help && { 'aria-describedby': `${id}help` }),
  };
  return (
    <div className={tall ? 'plan-field plan-field-tall' : 'plan-field'}>
      <label htmlFor={id}>{label}</label>
      {tall ? (
        <textarea {...own} rows={2} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...own} type="text" onChange={(event) => onChange(event.target.value)} />
      )}
      {help && (
        <small id={`${id}help`} className="help">
          {help}
        </small>
      )}
    </div>
  );
}
