// The small parts that every screen uses: buttons, notices, sections, rows of a list, fields.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon, type IconName } from './icons';

interface ButtonProps {
  readonly look?: 'fill' | 'line' | 'text';
  readonly small?: boolean;
  readonly wide?: boolean;
  readonly icon?: IconName;
  readonly disabled?: boolean;
  readonly busy?: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

export const Button = ({
  look = 'line',
  small = false,
  wide = false,
  icon,
  disabled = false,
  busy = false,
  onClick,
  children,
}: ButtonProps) => (
  <button
    type="button"
    class={`btn ${look}${small ? ' sm' : ''}${wide ? ' wide' : ''}`}
    disabled={disabled || busy}
    aria-busy={busy}
    onClick={onClick}
  >
    {icon === undefined ? null : <Icon name={icon} small={small} />}
    {children}
  </button>
);

export const Notice = ({ icon = 'lock', children }: { readonly icon?: IconName; readonly children: ComponentChildren }) => (
  <div class="notice">
    <Icon name={icon} />
    <div>{children}</div>
  </div>
);

export const Section = ({
  title,
  beside,
  children,
}: {
  readonly title: string;
  readonly beside?: ComponentChildren;
  readonly children: ComponentChildren;
}) => (
  <section class="sec">
    <div class="sechead">
      <h2>{title}</h2>
      {beside === undefined ? null : <span class="small">{beside}</span>}
    </div>
    {children}
  </section>
);

interface RowProps {
  readonly icon?: IconName;
  readonly what: ComponentChildren;
  readonly who?: ComponentChildren;
  readonly children?: ComponentChildren;
}

export const Row = ({ icon, what, who, children }: RowProps) => (
  <li>
    {icon === undefined ? null : <Icon name={icon} />}
    <span class="grow">
      <span class="what">{what}</span>
      {who === undefined || who === null ? null : <span class="who">{who}</span>}
    </span>
    {children}
  </li>
);

export const List = ({ children }: { readonly children: ComponentChildren }) => <ul class="list">{children}</ul>;

export const Empty = ({ words, children }: { readonly words: string; readonly children?: ComponentChildren }) => (
  <div class="panel empty">
    <p class="small">{words}</p>
    {children}
  </div>
);

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly words: string }[];
  readonly onChange: (value: string) => void;
}

export const Select = ({ label, value, choices, onChange }: SelectProps) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} class="select" value={value} onChange={(change) => onChange(change.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.words}
          </option>
        ))}
      </select>
    </div>
  );
};

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly kind?: 'text' | 'number' | 'date' | 'time' | 'long';
  readonly hint?: string;
  readonly onChange: (value: string) => void;
}

export const Field = ({ label, value, kind = 'text', hint, onChange }: FieldProps) => {
  const id = useId();
  const described = hint === undefined ? {} : { 'aria-describedby': `${id}-hint` };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {kind === 'long' ? (
        <textarea id={id} class="input" rows={3} value={value} {...described} onInput={(input) => onChange(input.currentTarget.value)} />
      ) : (
        <input
          id={id}
          class="input"
          // The types of Preact know each kind of field apart; here one field serves four kinds.
          {...({ type: kind } as { type: 'text' })}
          {...(kind === 'number' ? { step: 'any' } : {})}
          value={value}
          {...described}
          onInput={(input) => onChange(input.currentTarget.value)}
        />
      )}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} class="small">
          {hint}
        </p>
      )}
    </div>
  );
};

export const Tick = ({
  label,
  hint,
  checked,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) => {
  const id = useId();
  return (
    <div class="tick">
      <input id={id} type="checkbox" checked={checked} onChange={(change) => onChange(change.currentTarget.checked)} />
      <label for={id}>
        {label}
        {hint === undefined ? null : <span class="small">{hint}</span>}
      </label>
    </div>
  );
};
