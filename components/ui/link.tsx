'use client'

import NextLink from 'next/link'
import { useState, type ComponentProps } from 'react'

/**
 * A link that prefetches its page when it is pointed at, touched or focused, not when it comes into view: a page has dozens of
 * links, and each prefetch costs the server a rendering. `prefetch={false}` is for rows of tables, which the pointer crosses.
 */
export function Link({ prefetch, onPointerEnter, onFocus, ...props }: ComponentProps<typeof NextLink>) {
  const [intended, setIntended] = useState(false)
  return (
    <NextLink
      {...props}
      prefetch={prefetch ?? (intended ? null : false)}
      onPointerEnter={(event) => {
        setIntended(true)
        onPointerEnter?.(event)
      }}
      onFocus={(event) => {
        setIntended(true)
        onFocus?.(event)
      }}
    />
  )
}
