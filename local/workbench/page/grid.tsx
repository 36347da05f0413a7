// The sheet in view: HTML made by the host from the stored cells; a double click or Enter edits a cell as a coach would.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { desk } from './desk';

/** Rows in view at first, and as many more at each wish. */
const rowsAtOnce = 300;

interface Place {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly choices: readonly string[];
}

const placeOf = (target: EventTarget | null): Place | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null;
  if (cell === null) return null;
  return {
    row: Number(cell.dataset.row),
    column: Number(cell.dataset.column),
    text: cell.dataset.entered ?? cell.textContent,
    choices: cell.dataset.choices === undefined ? [] : (JSON.parse(cell.dataset.choices) as string[]),
  };
};

export const Grid = ({ sheet, version, changed }: { readonly sheet: string; readonly version: number; readonly changed: () => void }) => {
  const [shown, setShown] = useState({ html: '', more: 0 });
  const [rows, setRows] = useState(rowsAtOnce);
  const [chosen, setChosen] = useState<Place | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let current = true;
    void desk.sheet(sheet, rows).then((found) => {
      if (current) setShown(found);
    });
    return () => {
      current = false;
    };
  }, [sheet, version, rows]);
  useEffect(() => {
    setChosen(null);
    setRows(rowsAtOnce);
    holder.current?.scrollTo(0, 0);
  }, [sheet]);
  useEffect(() => {
    holder.current?.querySelectorAll('td.chosen').forEach((cell) => cell.classList.remove('chosen'));
    if (chosen !== null)
      holder.current?.querySelector(`td[data-row="${chosen.row}"][data-column="${chosen.column}"]`)?.classList.add('chosen');
  }, [chosen, shown]);
  useLayoutEffect(() => {
    // Rows grow with their text, as in Sheets: a chart hangs on the row it is anchored to.
    holder.current?.querySelectorAll<HTMLElement>('img.chart').forEach((chart) => {
      const cell = holder.current?.querySelector<HTMLElement>(`td[data-row="${chart.dataset.anchor}"]`);
      if (cell != null) chart.style.top = `${cell.offsetTop + Number(chart.dataset.offset)}px`;
    });
  }, [shown]);
  const write = async (text: string): Promise<void> => {
    if (chosen === null) return;
    const reply = await desk.writeCell(sheet, chosen.row, chosen.column, text);
    setProblem(reply.problem);
    changed();
  };
  return (
    <section class="sheet" aria-label={sheet}>
      <form
        class="formula"
        onSubmit={(submit) => {
          submit.preventDefault();
          const field = submit.currentTarget.elements.namedItem('text');
          if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) void write(field.value);
        }}
      >
        <span class="place">{chosen === null ? '' : `Row ${chosen.row}`}</span>
        {chosen !== null && chosen.choices.length > 0 ? (
          <select
            name="text"
            aria-label="Cell"
            key={`${chosen.row}.${chosen.column}`}
            value={chosen.text}
            onChange={(change) => void write(change.currentTarget.value)}
          >
            {['', ...chosen.choices].map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </select>
        ) : (
          <input
            name="text"
            aria-label="Cell"
            key={`${chosen?.row}.${chosen?.column}`}
            defaultValue={chosen?.text ?? ''}
            placeholder="Click a cell to see what it holds"
            disabled={chosen === null}
          />
        )}
        {problem === null ? null : <span role="alert">{problem}</span>}
      </form>
      <div class="cells" ref={holder} onClick={(click) => setChosen(placeOf(click.target))}>
        <div class="drawn" dangerouslySetInnerHTML={{ __html: shown.html }} />
        {shown.more === 0 ? null : (
          <button type="button" class="more" onClick={() => setRows(rows + rowsAtOnce)}>
            Show more rows ({shown.more} left)
          </button>
        )}
      </div>
    </section>
  );
};
