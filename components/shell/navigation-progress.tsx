'use client'

import { startTransition, useEffect, useOptimistic } from 'react'

const navigationStart = 'navigation-start'

/** Shows the bar until the router has committed the navigation that starts now. */
export function startNavigationProgress(): void {
  window.dispatchEvent(new Event(navigationStart))
}

/** A bar at the top of the window while the next page is on its way; globals.css delays and grows it. */
export function NavigationProgress() {
  // React resets an optimistic value when its transition ends: here, the router's own.
  const [navigating, setNavigating] = useOptimistic(false)
  useEffect(() => {
    const show = () => startTransition(() => setNavigating(true))
    window.addEventListener(navigationStart, show)
    return () => window.removeEventListener(navigationStart, show)
  }, [setNavigating])
  if (!navigating) return null
  return <div role="progressbar" aria-label="Loading page" className="navigation-progress" />
}
