/** The bar that holds a pane's tabs. */
export const paneTabList =
  'flex h-full shrink-0 items-stretch gap-4 overflow-x-auto px-3 [scrollbar-width:none] @max-[480px]:gap-3 @max-[400px]:gap-2';
