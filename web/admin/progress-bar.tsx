import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';

export interface ProgressBarProps {
  readonly label: string;
  /** 0 to 1; null while it cannot be said. */
  readonly share: number | null;
  /** How far it is, in words. */
  readonly note: string;
}

export function ProgressBar({ label, share, note }: ProgressBarProps) {
  return (
    <AriaProgressBar
      className="progress"
      value={Math.round((share ?? 0) * 100)}
      isIndeterminate={share === null}
    >
      {({ percentage }) => (
        <>
          <Label>{label}</Label>
          <div className="progress-track">
            <div
              className="progress-fill"
              style={{ width: `${share === null ? 100 : percentage}%` }}
            />
          </div>
          <p>{note}</p>
        </>
      )}
    </AriaProgressBar>
  );
}
