import { Fragment } from 'react';
import type { MarkedToken, Token, Tokens } from 'marked';
import { languageOf, readText, taskName } from '@/lib/lessons/lesson-text';
import { CheckItem } from './CheckItem';
import { CodeBlock } from './CodeBlock';
import { DiagramView } from './DiagramView';
import { InlineText } from './InlineText';
import { LessonPrediction } from './LessonPrediction';

/** A lesson's Markdown as elements; a task is the check of its name. The question stands before the first heading. */
export function LessonText({ text }: { text: string }) {
  const tokens = readText(text);
  const heading = tokens.findIndex(({ type }) => type === 'heading');
  const start = heading < 0 ? tokens.length : heading;
  return (
    <Fragment>
      <Blocks tokens={tokens.slice(0, start)} />
      <LessonPrediction />
      <Blocks tokens={tokens.slice(start)} />
    </Fragment>
  );
}

function Blocks({ tokens }: { tokens: Token[] }) {
  return (tokens as MarkedToken[]).map((token, index) => <Block key={index} token={token} />);
}

function Block({ token }: { token: MarkedToken }) {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return null;
    case 'heading':
      return <Heading token={token} />;
    case 'paragraph':
      return (
        <p className="my-2.5">
          <InlineText tokens={token.tokens} />
        </p>
      );
    case 'code':
      return languageOf(token.lang) === 'diagram' ? (
        <DiagramView text={token.text} />
      ) : (
        <CodeBlock language={languageOf(token.lang)} code={token.text} />
      );
    case 'list':
      return <List token={token} />;
    case 'table':
      return <Table token={token} />;
    case 'blockquote':
      return (
        <blockquote className="my-3 border-l-2 border-accent pl-3 text-soft">
          <Blocks tokens={token.tokens} />
        </blockquote>
      );
    case 'hr':
      return <hr className="my-4 border-line" />;
    case 'text':
      return <InlineText tokens={token.tokens ?? [token]} />;
    default:
      return <InlineText tokens={[token]} />;
  }
}

function Heading({ token: { depth, tokens } }: { token: Tokens.Heading }) {
  const Name = depth <= 2 ? 'h2' : 'h3';
  return (
    <Name className="mt-5 mb-1.5 text-lg font-semibold">
      <InlineText tokens={tokens} />
    </Name>
  );
}

function List({ token: { ordered, start, items } }: { token: Tokens.List }) {
  const isTasks = items.some(({ task }) => task);
  const Name = ordered ? 'ol' : 'ul';
  const look = isTasks
    ? 'flex list-none flex-col gap-1.5'
    : `flex flex-col gap-1 pl-5 ${ordered ? 'list-decimal' : 'list-disc'}`;
  return (
    <Name {...(typeof start === 'number' && start !== 1 ? { start } : {})} className={`my-2.5 ${look}`}>
      {items.map((item, index) =>
        item.task ? (
          <CheckItem key={index} name={taskName(item)} />
        ) : (
          <li key={index}>
            <Blocks tokens={item.tokens} />
          </li>
        ),
      )}
    </Name>
  );
}

function Table({ token: { header, rows } }: { token: Tokens.Table }) {
  return (
    <div tabIndex={0} role="region" aria-label="Table" className="my-3 overflow-x-auto rounded border border-line">
      <table className="w-full border-collapse text-left text-[13px]">
        <thead>
          <tr>
            {header.map((cell, index) => (
              <th key={index} className="bg-raised px-2.5 py-1.5 font-semibold">
                <InlineText tokens={cell.tokens} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} className="border-t border-line">
              {row.map((cell, at) => (
                <td key={at} className="px-2.5 py-1.5 align-top">
                  <InlineText tokens={cell.tokens} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
