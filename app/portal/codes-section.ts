import { originOf } from '@/app/find-origin'
import { html, type Html } from '@/app/html'
import { sharePath } from '@/components/paths'
import { plural } from '@/components/ui/format'
import { fillIn } from '@/domain/company/brand'
import { getBrand } from '@/server/services/company/brand'
import type { Portal } from '@/server/services/portal/portal'
import type { ReferralCodeView } from '@/server/services/referral-code/present'

/** Codes, each with its link, its QR code and the company's texts to share it. */
export async function codesList(
  { context }: Portal,
  request: Request,
  codes: readonly ReferralCodeView[],
): Promise<Html> {
  const { company } = context.scope
  const brand = await getBrand(context)
  const origin = originOf(request.headers)
  const items = codes.map(({ code, state, usedCount }) => {
    const path = sharePath(company.isvId, code)
    const link = origin + path
    const values = { code, company: brand.name ?? company.name, link }
    const texts = [
      { name: 'Link', text: link },
      { name: 'Message', text: fillIn(brand.messageText, values) },
      { name: 'Email', text: fillIn(brand.mailText, values) },
      { name: 'Post', text: fillIn(brand.postText, values) },
    ]
    return html`<li class="code">
      <p class="line">
        <code class="name">${code}</code>
        <span>${plural(usedCount, 'use')}${state === 'active' ? null : ' · cannot be used now'}</span>
      </p>
      <details>
        <summary>Share <span class="hidden-text">${code}</span></summary>
        <div class="share">
          ${texts.map(({ name, text }) => {
            const id = `${name.toLowerCase()}-${code}`
            return html`<h3 class="muted">${name}</h3>
              <p class="text" id="${id}">${text}</p>
              <button data-copies="${id}" aria-label="Copy ${name.toLowerCase()} of ${code}" hidden>
                Copy
              </button>`
          })}
          <img src="${path}/qr.svg" alt="QR code of ${link}" width="160" height="160" loading="lazy" />
          <a href="${path}/qr.png" download="${code}.png">Download the QR code of ${code}</a>
        </div>
      </details>
    </li>`
  })
  return codes.length === 0
    ? html`<p>You have no codes yet.</p>`
    : html`<ul>
        ${items}
      </ul>`
}
