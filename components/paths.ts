/** The paths of detail pages. Codes and isvIds need no escaping: letters, digits, hyphens and underscores only. */
export const codePath = (code: string) => `/codes/${otherPages.has(code) ? code.toUpperCase() : code}`
/** Pages that a code of the same spelling would be hidden by. Codes are compared without case, paths of pages are not. */
const otherPages = new Set(['export', 'import'])
export const referralPath = (id: string) => `/referrals/${id}`
export const partnerPath = (userId: string) => `/partners/${encodeURIComponent(userId)}`
export const programPath = (id: string) => `/programs/${id}`
export const eventPath = (id: string) => `/events/${id}`
export const endpointPath = (id: string) => `/webhooks/${id}`
export const deliveryPath = (endpointId: string, id: string) => `${endpointPath(endpointId)}/deliveries/${id}`
export const paymentRunPath = (id: string) => `/payment-runs/${id}`
export const jobPath = (id: string) => `/jobs/${id}`
/** The public page of a code. */
export const sharePath = (isvId: string, code: string) => `/r/${isvId}/${code}`
/** The portal of a partner. */
export const portalPath = (token: string) => `/portal/${token}`
