'use client'

import { lazy, Suspense, useDeferredValue, useState, type ComponentType } from 'react'

/**
 * A dialog whose script is loaded when it first opens, so that a list does not load forms that are not used. Opening it is a
 * deferred update, which React renders in slices: a large form does not block the page.
 */
export function lazyDialog<Props extends { open: boolean }>(load: () => Promise<ComponentType<Props>>) {
  const Dialog = lazy(async () => ({ default: await load() })) as ComponentType<Props>
  return function LazyDialog(props: Props) {
    const open = useDeferredValue(props.open, false)
    const [wasOpened, setWasOpened] = useState(false)
    if (open && !wasOpened) setWasOpened(true)
    return (
      wasOpened && (
        <Suspense fallback={null}>
          <Dialog {...props} open={open && props.open} />
        </Suspense>
      )
    )
  }
}
