/** A partner in a sentence: "Ann Example (isv_user_123)", or the id of one without a name. */
export const partnerText = (userId: string, name: string | null | undefined) =>
  name ? `${name} (${userId})` : userId
