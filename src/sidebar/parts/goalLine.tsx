// A goal along one line, from baseline over latest to target. No colour says good or bad; the numbers and words do.

interface GoalLineProps {
  readonly baseline: number | null;
  readonly latest: number | null;
  readonly target: number | null;
  readonly unit: string | null;
}

const width = 260;
const inset = 24;

export const GoalLine = ({ baseline, latest, target, unit }: GoalLineProps) => {
  if (baseline === null || target === null) return <p class="small">Add a baseline and a target to see how far it has come.</p>;
  const points = [baseline, target, ...(latest === null ? [] : [latest])];
  const [low, high] = [Math.min(...points), Math.max(...points)];
  const x = (value: number): number => inset + ((value - low) / (high - low || 1)) * (width - 2 * inset);
  const mark = (value: number, name: string, filled: boolean) => (
    <g key={name}>
      <circle cx={x(value)} cy={30} r={6} fill={filled ? 'var(--primary)' : 'var(--surface)'} stroke="var(--primary)" stroke-width="2" />
      <text x={x(value)} y={16} text-anchor="middle" font-size="13" font-weight="500" fill="var(--ink)">
        {value}
      </text>
      <text x={x(value)} y={52} text-anchor="middle" font-size="12" fill="var(--ink-2)">
        {name}
      </text>
    </g>
  );
  const sentence = `Baseline ${baseline}${latest === null ? '' : `, latest ${latest}`}, target ${target}${unit === null ? '' : ` ${unit}`}.`;
  return (
    <svg viewBox={`0 0 ${width} 58`} width="100%" role="img" aria-label={sentence}>
      <line x1={x(baseline)} y1={30} x2={x(target)} y2={30} stroke="var(--outline)" stroke-width="2" stroke-dasharray="3 4" />
      {latest === null ? null : <line x1={x(baseline)} y1={30} x2={x(latest)} y2={30} stroke="var(--primary)" stroke-width="4" />}
      {mark(baseline, 'Baseline', false)}
      {latest === null || latest === baseline || latest === target ? null : mark(latest, 'Latest', true)}
      {mark(target, 'Target', latest === target)}
    </svg>
  );
};
