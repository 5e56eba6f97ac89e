/** Scrolls a bar of tabs, and nothing else, so that this one is in its middle. Also a ref: it scrolls when it is set. */
export function revealTab(tab: HTMLElement | null): void {
  const bar = tab?.parentElement
  if (!bar) return
  const { left, width } = tab.getBoundingClientRect()
  bar.scrollLeft += left + width / 2 - (bar.getBoundingClientRect().left + bar.clientWidth / 2)
}
