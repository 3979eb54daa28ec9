import RenderResult from 'next/dist/server/render-result';
import { generateETag } from 'next/dist/server/lib/etag';
import { getRequestMeta } from 'next/dist/server/request-meta';
import { requestContext } from '../runtime/request-context';
import type { IncomingMessage } from '../runtime/http/incoming-message';
import type { ServerResponse } from '../runtime/http/server-response';
import type { AppFile } from './app-file';
import { serverProject } from './project';

/**
 * Stands in for the modules that render pages: React pages are not rendered here, so each answers with a small HTML page
 * that says what happened, with the status and headers that Next gave the response.
 * @param status what the page answers; null for error pages, whose status is set before they are rendered
 */
export function errorPageModule(status: number | null, page?: AppFile): unknown {
  return {
    default: () => null,
    routeModule: {
      userland: { default: () => null },
      definition: {
        kind: page ? 'APP_PAGE' : 'PAGES',
        page: page?.page ?? '/_error',
        pathname: page?.pathname ?? '/_error',
      },
      isDev: false,
      // up to Next 14 the server asks the module for HTML, later ones leave the response to `handler`
      render: (_req: IncomingMessage, res: ServerResponse, { renderOpts }: { renderOpts: { err?: unknown } }) =>
        Promise.resolve(
          RenderResult.fromStatic(htmlPage(res.statusCode, renderOpts.err, page) as never, 'text/html' as never),
        ),
    },
    patchFetch() {},
    ...serverProject().release.pageExports,
    handler(req: IncomingMessage, res: ServerResponse): Promise<void> {
      if (status !== null) res.statusCode = status;
      sendHtmlPage(req, res, page);
      return Promise.resolve();
    },
  };
}

function sendHtmlPage(req: IncomingMessage, res: ServerResponse, page?: AppFile): void {
  const request = requestContext.getStore();
  if (request) request.trace.isPage = true;
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  if (serverProject().mode === 'development')
    res.setHeader('Cache-Control', serverProject().release.developmentCacheControl);
  if (!res.hasHeader('X-Powered-By')) res.setHeader('X-Powered-By', 'Next.js');
  const html = htmlPage(res.statusCode, getRequestMeta(req as never, 'invokeError'), page);
  res.setHeader('ETag', generateETag(html));
  res.setHeader('Content-Length', Buffer.byteLength(html));
  res.end(req.method === 'HEAD' ? undefined : html);
}

const PHRASES: Record<number, string> = {
  400: 'Bad Request',
  404: 'This page could not be found.',
  405: 'Method Not Allowed',
  500: 'Internal Server Error',
};

/** @returns the document of an error page, or of a page that is not rendered here */
export function htmlPage(status: number, error: unknown, page?: AppFile): string {
  const heading = page
    ? `${page.file} is a page`
    : `${status}: ${PHRASES[status] ?? 'An unexpected error has occurred.'}`;
  const text = page
    ? 'The playground runs route handlers; a Next.js server would render this page here.'
    : error instanceof Error
      ? `${error.name}: ${error.message}`
      : '';
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(heading)}</title></head><body><h1>${escapeHtml(heading)}</h1><pre>${escapeHtml(text)}</pre></body></html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
