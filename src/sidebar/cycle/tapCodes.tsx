// Notes what is seen with one tap a look: a button a code, counted as it is tapped, and the last tap taken back.
import { Button } from '../parts/basics';
import { count } from '../words';

interface TapCodesProps {
  readonly codes: readonly string[];
  readonly taps: readonly string[];
  readonly onChange: (taps: readonly string[]) => void;
}

export const TapCodes = ({ codes, taps, onChange }: TapCodesProps) => (
  <div class="stack tight">
    <div class="taps">
      {codes.map((code) => (
        <Button key={code} onClick={() => onChange([...taps, code])}>
          {code} <span class="strong">{taps.filter((tap) => tap === code).length}</span>
        </Button>
      ))}
    </div>
    <div class="row between">
      <span class="small" role="status">
        {taps.length === 0 ? 'Tap what you see, once a look.' : `${count(taps.length, 'look')}, the last: ${taps[taps.length - 1] ?? ''}`}
      </span>
      <Button small look="text" disabled={taps.length === 0} onClick={() => onChange(taps.slice(0, -1))}>
        Take back
      </Button>
    </div>
  </div>
);
