import { encode } from 'uqr';

/** A camera still reads this many characters from a screen; a denser code is a grey square. */
const MOST_CHARACTERS = 1200;

/** A link as a QR code, for the phone of whoever looks at this screen. */
export function QrCode({ url, className = 'size-60' }: { url: string; className?: string }) {
  if (url.length > MOST_CHARACTERS)
    return <p className="text-sm text-faint">The link is too long for a QR code; a short link is not.</p>;
  const { data, size } = encode(url, { ecc: 'L', border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg
      role="img"
      aria-label={`QR code of ${url.slice(0, 80)}`}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={`${className} self-center rounded bg-[#fff]`}
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
