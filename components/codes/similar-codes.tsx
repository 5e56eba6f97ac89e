import { Fragment } from 'react'
import { codePath } from '@/components/paths'
import { TextLink } from '@/components/ui/text-link'

/** "Did you mean PARTNER2024?", each a link: to the code's page by default. */
export function SimilarCodes({
  codes,
  hrefOf = codePath,
}: {
  codes: readonly string[]
  hrefOf?: (code: string) => string
}) {
  return (
    <>
      Did you mean{' '}
      {codes.map((code, index) => (
        <Fragment key={code}>
          {index > 0 && (index === codes.length - 1 ? ' or ' : ', ')}
          <TextLink href={hrefOf(code)} className="font-mono">
            {code}
          </TextLink>
        </Fragment>
      ))}
      ?
    </>
  )
}
