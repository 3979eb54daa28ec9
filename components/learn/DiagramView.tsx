import { Fragment } from 'react';
import { parseDiagram, type DiagramStep } from '@/lib/lessons/diagram';
import { CodeBlock } from './CodeBlock';

/** In units of the drawing, which are pixels where there is room. */
const ACTOR = 104;
const HEAD = 26;
const STEP = 36;

/** Who sends what to whom, as a drawing; its text is that of the lesson, and can be read aloud. */
export function DiagramView({ text }: { text: string }) {
  const parsed = parseDiagram(text);
  if (!parsed.ok) return <CodeBlock language="" code={text} />;
  const { actors, steps } = parsed.diagram;
  const [width, height] = [actors.length * ACTOR, HEAD + steps.length * STEP + 14];
  return (
    <svg
      role="img"
      aria-label={text.trim().split('\n').slice(1).join('. ')}
      viewBox={`0 0 ${width} ${height}`}
      style={{ maxWidth: width }}
      className="lesson-diagram my-3 block w-full font-sans text-[12px]"
    >
      {actors.map((name, at) => (
        <Fragment key={name}>
          <line x1={middleOf(at)} x2={middleOf(at)} y1={HEAD} y2={height} stroke="var(--edge)" strokeDasharray="2 3" />
          <rect
            x={at * ACTOR + 6}
            y={1}
            width={ACTOR - 12}
            height={HEAD - 2}
            rx={4}
            fill="var(--raised)"
            stroke="var(--line)"
          />
          <text x={middleOf(at)} y={17} textAnchor="middle" fill="var(--text)" fontWeight={600}>
            {name}
          </text>
        </Fragment>
      ))}
      {steps.map((step, index) => (
        <Step key={index} step={step} y={HEAD + (index + 1) * STEP - 4} />
      ))}
    </svg>
  );
}

function middleOf(actor: number): number {
  return actor * ACTOR + ACTOR / 2;
}

function Step({ step: { from, to, label, isAnswer }, y }: { step: DiagramStep; y: number }) {
  const [start, end] = [middleOf(from), middleOf(to)];
  const isToRight = end > start;
  const tip = isToRight ? -6 : 6;
  const color = isAnswer ? 'var(--ok)' : 'var(--accent)';
  return (
    <g>
      <line
        x1={start}
        x2={end}
        y1={y}
        y2={y}
        stroke={color}
        strokeWidth={1.5}
        {...(isAnswer ? { strokeDasharray: '5 3' } : {})}
      />
      <path d={`M${end} ${y}l${tip} -4v8z`} fill={color} />
      <text
        x={(start + end) / 2}
        y={y - 7}
        textAnchor="middle"
        fill="var(--text)"
        stroke="var(--panel)"
        strokeWidth={4}
        paintOrder="stroke"
      >
        {label}
      </text>
    </g>
  );
}
