/** The backdrop of all modal layers. */
export const backdropStyle =
  'fixed inset-0 z-40 bg-overlay animate-in fade-in-0 data-[state=closed]:animate-out data-[state=closed]:fade-out-0'

/** Menus, popovers and other small floating panels. */
export const floatingStyle =
  'z-50 rounded-card border bg-popover text-body shadow-floating outline-none animate-in fade-in-0 data-[state=closed]:animate-out data-[state=closed]:fade-out-0'
