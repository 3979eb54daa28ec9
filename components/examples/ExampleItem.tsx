'use client';

import { ListBoxItem, type ListBoxItemProps } from 'react-aria-components';
import { MethodName } from '@/components/ui/MethodName';
import type { ExampleSummary } from '@/lib/examples/example-summary';

interface ExampleItemProps extends Pick<ListBoxItemProps, 'id'> {
  example: ExampleSummary;
}

/** One example of the gallery: what it shows, and the methods its handlers export. */
export function ExampleItem({ example: { title, summary, methods, next }, ...props }: ExampleItemProps) {
  return (
    <ListBoxItem
      {...props}
      textValue={title}
      className="flex flex-col rounded px-2 py-1.5 outline-none data-[focused]:bg-wash data-[hovered]:bg-raised max-phone:min-h-11"
    >
      <span className="flex items-baseline gap-2">
        <span className="min-w-0 flex-1 font-semibold">{title}</span>
        <span className="flex shrink-0 flex-wrap justify-end gap-x-2 text-sm">
          {methods.map((method) => (
            <MethodName key={method} method={method} />
          ))}
        </span>
      </span>
      <span className="text-sm text-soft">
        {summary}
        {next.length > 1 ? (
          <span className="whitespace-nowrap text-faint"> Next.js {[...next].sort().join(', ')}.</span>
        ) : null}
      </span>
    </ListBoxItem>
  );
}
