/** Over a page of the course that has no workbench. `isInside` where it is not the contents themselves. */
export function LearnHeader({ isInside = false }: { isInside?: boolean }) {
  return (
    <header className="flex h-11 shrink-0 items-center gap-2 border-b border-line bg-panel px-3 max-phone:h-14">
      <a href="/" className="flex items-center rounded-sm font-mono font-semibold max-phone:h-11">
        route<span className="text-accent">.ts</span>
      </a>
      <span className="text-faint" aria-hidden>
        /
      </span>
      {isInside ? (
        <a href="/learn" className="flex items-center rounded-sm px-1 text-soft hover:text-text max-phone:h-11">
          Learn
        </a>
      ) : (
        <span className="px-1 text-soft">Learn</span>
      )}
      <a
        href="/"
        className="ml-auto flex h-8 items-center rounded px-3 text-soft hover:bg-raised hover:text-text max-phone:h-11"
      >
        Open the playground
      </a>
    </header>
  );
}
