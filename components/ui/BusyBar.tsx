/** A moving line along the top of what still loads, once it has taken a second. `label`: what is awaited. */
export function BusyBar({ label }: { label: string }) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      className="pointer-events-none absolute inset-x-0 top-0 z-20 h-0.5 animate-[appear_1ms_1s_both] overflow-hidden"
    >
      <span className="block h-full w-1/3 animate-[slide_1.1s_linear_infinite] bg-accent" />
    </div>
  );
}
