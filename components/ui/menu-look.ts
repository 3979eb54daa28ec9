/** The float that holds a menu or a list. */
export const menuPopover = 'min-w-40 rounded bg-panel p-1 shadow-float outline-none';

/** A line of a menu or a list. */
export const menuItem =
  'flex h-7 items-center justify-between gap-6 rounded-sm px-2 outline-none data-[focused]:bg-wash data-[selected]:text-accent max-phone:h-11';
