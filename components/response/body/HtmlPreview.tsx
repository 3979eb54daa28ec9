import { previewDocument } from '@/lib/response/preview-document';

/** HTML as a picture of itself: an opaque origin without scripts, forms, popups or anything from elsewhere. */
export function HtmlPreview({ html }: { html: string }) {
  return (
    <iframe
      title="Preview of the response body"
      sandbox=""
      referrerPolicy="no-referrer"
      srcDoc={previewDocument(html)}
      className="min-h-0 w-full flex-1 bg-[white]"
    />
  );
}
