import { Fragment } from 'react';
import type { MarkedToken, Token } from 'marked';
import { addressOfLink } from '@/lib/lessons/course';

/** What stands in a line of a lesson's text. HTML is shown as text, and a link that leads nowhere as its words. */
export function InlineText({ tokens }: { tokens: Token[] | undefined }) {
  return (tokens as MarkedToken[] | undefined)?.map((token, index) => <Inline key={index} token={token} />);
}

function Inline({ token }: { token: MarkedToken }) {
  switch (token.type) {
    case 'strong':
      return (
        <strong className="font-semibold">
          <InlineText tokens={token.tokens} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <InlineText tokens={token.tokens} />
        </em>
      );
    case 'del':
      return (
        <del>
          <InlineText tokens={token.tokens} />
        </del>
      );
    case 'codespan':
      return (
        <code className="rounded-sm bg-raised px-1 py-px font-mono text-[0.92em] [overflow-wrap:anywhere]">
          {token.text}
        </code>
      );
    case 'br':
      return <br />;
    case 'link':
      return (
        <TextLink href={token.href}>
          <InlineText tokens={token.tokens} />
        </TextLink>
      );
    case 'text':
      return token.tokens ? <InlineText tokens={token.tokens} /> : token.text;
    case 'escape':
      return token.text;
    case 'checkbox':
      return null;
    case 'image':
      return token.text;
    default:
      return token.raw;
  }
}

function TextLink({ href, children }: { href: string; children: React.ReactNode }) {
  const address = addressOfLink(href);
  if (address === null) return <Fragment>{children}</Fragment>;
  const elsewhere = address.startsWith('http') ? { target: '_blank', rel: 'noreferrer' } : {};
  return (
    <a href={address} {...elsewhere} className="text-accent underline underline-offset-2">
      {children}
    </a>
  );
}
