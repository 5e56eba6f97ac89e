import { startNavigationProgress } from '@/components/shell/navigation-progress'

/** Next calls this at the start of each navigation, before it asks the server for anything. */
export function onRouterTransitionStart(): void {
  startNavigationProgress()
}
