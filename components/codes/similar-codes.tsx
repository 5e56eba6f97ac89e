import { Fragment } from 'react'
import { codePath } from '@/components/paths'
import { TextLink } from '@/components/ui/text-link'

interface SimilarCodesProps {
  codes: readonly string[]
  hrefOf?: (code: string) => string
}

/** "Did you mean PARTNER2024?": each code is a link, to its page by default. */
export function SimilarCodes({ codes, hrefOf = codePath }: SimilarCodesProps) {
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
