import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DiagramView } from './DiagramView';

test('a diagram is a drawing with its words, which can be read aloud; what is none stays text', () => {
  const html = renderToStaticMarkup(
    <DiagramView text={'Browser | route.ts\nBrowser -> route.ts: GET\nroute.ts --> Browser: 200'} />,
  );
  expect(html).toMatch(/^<svg role="img" aria-label="Browser -&gt; route.ts: GET. route.ts --&gt; Browser: 200"/);
  expect(html.match(/>(?:Browser|route\.ts|GET|200)<\/text>/g)).toHaveLength(4);
  expect(renderToStaticMarkup(<DiagramView text="Alone" />)).toContain('Alone</code>');
});
