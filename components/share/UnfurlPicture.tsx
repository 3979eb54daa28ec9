/** The picture of a page where its address is unfurled: React puts it into the head. A short link has one of its own. */
export function UnfurlPicture() {
  return (
    <>
      <meta property="og:image" content="/unfurled.png" />
      <meta property="og:image:alt" content="Route Handler Playground: a route handler and its response" />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
