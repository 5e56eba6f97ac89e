/** Generated from docs/openapi.json by `npm run generate`; do not edit. */

export interface paths {
    "/v1/kyc/referral-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List referral codes
         * @description Oldest first. A code created while you page is neither skipped nor returned twice.
         */
        get: operations["listReferralCodes"];
        put?: never;
        /**
         * Create a referral code
         * @description A code is kept as typed, and unique in the company without regard to case. A disabled code stays reserved.
         */
        post: operations["createReferralCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kyc/referral-codes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Validate a referral code
         * @description Always 200. Unknown, disabled, expired, not yet started and used-up codes, texts that cannot be a code, and codes of other companies all look the same.
         */
        get: operations["validateReferralCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referral-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List referral codes with all their fields
         * @description Filters narrow the list together. Oldest first unless `sort` says otherwise.
         */
        get: operations["searchReferralCodes"];
        put?: never;
        /**
         * Create a referral code, or generate one
         * @description Without referralCode, a code is generated: from the pattern, or readable by default. Returns the code.
         */
        post: operations["addReferralCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referral-codes.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download referral codes as CSV
         * @description All rows that match the filters, of any number, as CSV in UTF-8 with a byte order mark. A text that a spreadsheet would run as a formula, or change into a number or a date, begins with an apostrophe.
         */
        get: operations["downloadReferralCodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referral-codes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a referral code
         * @description With its limits, its program and its state, whether it can be used or not. If a code is also a path of this API, such as import, write it in capitals.
         */
        get: operations["getReferralCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a referral code
         * @description Absent fields keep their values; null clears a field. A new category counts from then on: past uses stay in the old one.
         */
        patch: operations["updateReferralCode"];
        trace?: never;
    };
    "/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List categories
         * @description Oldest first. A category is created with its first code.
         */
        get: operations["listCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/categories/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a category
         * @description Absent fields keep their values; null clears a field. A new name applies to all codes, referrals and figures of the category, past ones too. A color that another category has is swapped with it.
         */
        patch: operations["updateCategory"];
        trace?: never;
    };
    "/v1/categories/{name}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a category into another one
         * @description Starts a job that moves its codes, referrals and uses, past ones too, and then deletes it. Each code has an event. Undoing the job moves back what was not changed since.
         */
        post: operations["mergeCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{userId}/portal-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the portal links of a partner
         * @description Those that work, oldest first: without links that have expired or were revoked.
         */
        get: operations["listPortalLinks"];
        put?: never;
        /**
         * Create a portal link
         * @description A link with which a partner sees their codes, referrals, earnings and statements, without an account. Anyone with the link can see them, so send it only to the partner. It is not shown again.
         */
        post: operations["createPortalLink"];
        /** Revoke all portal links of a partner */
        delete: operations["revokePortalLinks"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{userId}/portal-links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a portal link */
        delete: operations["revokePortalLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{userId}/statement.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the statement of a partner as CSV
         * @description What was booked, paid, reversed and recovered in a month of the time zone of the company, between the opening and the closing balance of each currency. A balance is what the partner is owed, less what they must pay back. The lines of a currency add up to its closing balance.
         */
        get: operations["downloadStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referral-codes/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Generate many referral codes
         * @description Starts a job that creates codes of a pattern, drawn at random. At most half of the codes that the pattern has can be generated at once. Each code has an event like a single one.
         */
        post: operations["generateReferralCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referral-codes/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import referral codes from a CSV file
         * @description Starts a job that creates a code for each row. A row whose code exists already with the same fields is unchanged, so a file can be sent again; a row that cannot be imported is a failed row of the job.
         */
        post: operations["importReferralCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referral-codes/bulk-update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change many referral codes
         * @description Starts a job that makes the same changes to the codes that are named, or to those that match a filter now. A code that cannot be changed is a failed row of the job. Undoing the job gives each code back what it had, unless that was changed since.
         */
        post: operations["updateReferralCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List jobs
         * @description Newest first. Jobs are deleted after 90 days.
         */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a job
         * @description Ask every few seconds until `state` is done, canceled or failed.
         */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a job
         * @description Ends a job that waits or runs. What it did until then stays, and can be undone. Canceling it again changes nothing.
         */
        post: operations["cancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a job
         * @description Begins to take back what the job did: codes it created are deleted while unused and unchanged, and codes it changed get back what they had unless they were changed since. `undoneAt` is set when that has ended; the result says which rows were kept and why. Undoing it again changes nothing.
         */
        post: operations["undoJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the outcome of each row
         * @description A CSV file in UTF-8 with a byte order mark, one line for each row that has been processed: created, changed, unchanged or failed with the reason, the field and a description; and what undoing the job did with it.
         */
        get: operations["getJobResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kyc/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a user’s identity check
         * @description With a referralCode, this creates a pending referral. A code that cannot be used is a 400; the field violation gives the reason, and nothing is recorded. Repeating the start of an open check updates the details. It may add a code, but never changes one. After a rejection, it opens the check again, and its referral with it unless another code is given. The ssn is never stored.
         */
        post: operations["startKyc"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kyc/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a user’s identity check */
        get: operations["getKycStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kyc/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report the decision of an identity check
         * @description ACCEPT with CLOSED (its default) approves the referral: the usedCount of the code grows by exactly 1 and the bonuses of both sides are booked, in one transaction. That is final; repeating it only fills in an empty participantId or account. After REJECT, any other decision opens the check and its referral again. If a limit was reached in the meantime, the user is still accepted, but the referral is rejected.
         */
        post: operations["decideKyc"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kyc/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a URL for KYC status changes
         * @description Sends a signed test delivery with empty fields. Respond with 2xx within 5 s, without a redirect; otherwise nothing is registered. Every status change is then delivered as {externalId, decision, status, subStatus, participantId, account}, signed (Standard Webhooks). The secret is optional: without one, the first registration generates a secret, and later ones keep it. To get a generated secret, find the endpoint of kind kyc with GET /v1/webhook-endpoints and call its rotate-secret.
         */
        post: operations["registerKycWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kyc/provider-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive an event of the verification provider
         * @description For the provider to call. Instead of an API key it takes a Standard Webhooks signature with the company’s provider secret, at most five minutes old, which also identifies the company. An event_id is applied once, however often it is sent. A user without an identity check is a 404, so that the provider retries. An event that is older than the newest one applied, a rejection after approval, and an unknown type are noted and change nothing.
         */
        post: operations["receiveProviderEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kyc/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Erase a user’s personal data
         * @description For a referred user or the owner of a code. Deletes the identity check, the details and the keyed hashes, and disables the codes of the user. Referrals, their counts and the ledger remain, under your own userId. A pending referral is rejected. If a userId is also a path of this API, such as start, percent-encode one of its letters.
         */
        delete: operations["erasePerson"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/programs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List programs
         * @description Oldest first.
         */
        get: operations["listPrograms"];
        put?: never;
        /**
         * Create a program
         * @description A bonus rule for each side: fixed, tiered by the number of approved referrals of the referrer, or first-n. Amounts are decimal strings in the currency of the program. Returns the program.
         */
        post: operations["createProgram"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/programs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a program */
        get: operations["getProgram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a program
         * @description Absent fields keep their values; null clears a field. Pausing or ending a program stops new referrals; existing ones continue. A pending referral earns by the rule at its approval. The currency cannot change.
         */
        patch: operations["updateProgram"];
        trace?: never;
    };
    "/v1/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List referrals
         * @description Oldest first; with decidedFrom or decidedTo alone, earliest decision first. A referral created while you page is neither skipped nor returned twice.
         */
        get: operations["listReferrals"];
        put?: never;
        /**
         * Add a forgotten code
         * @description For a user who started without a code. The referral is approved at once when the identity check is accepted, and pending while it is open. A code that cannot be used is a 400 with the reasons.
         */
        post: operations["createReferral"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download referrals as CSV
         * @description All rows that match the filters, of any number, as CSV in UTF-8 with a byte order mark. A text that a spreadsheet would run as a formula, or change into a number or a date, begins with an apostrophe.
         */
        get: operations["downloadReferrals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a referral with its bonuses and timeline */
        get: operations["getReferral"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the code of a pending referral
         * @description For a code that was mistyped or mixed up. The referral gets the partner, program and time limit of the new code. A code that cannot be used is a 400 with the reasons. The same code changes nothing.
         */
        patch: operations["updateReferral"];
        trace?: never;
    };
    "/v1/referrals/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release a held referral
         * @description Approves it at once when the identity check is already accepted; otherwise it stays pending until then. A referral that is pending or approved and not held stays as it is.
         */
        post: operations["releaseReferral"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a pending or held referral
         * @description The identity check goes on, and the user may come with another code. A held referral is rejected as SAME_PERSON, any other as REJECTED_MANUALLY. Repeating the call changes nothing. A referral that was rejected with its identity check may be pending again, and is REFERRAL_NOT_PENDING until then.
         */
        post: operations["rejectReferral"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reverse an approved referral
         * @description Books a reversing ledger entry for each of its bonuses, and releases its use unless the program keeps reversed referrals counted. Repeating the call changes nothing.
         */
        post: operations["reverseReferral"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bonuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List bonuses
         * @description Oldest first. A bonus is on_hold until the hold period of its program ends, then payable, then paid; or reversed with its referral. Entries that were made by hand are in the list, too.
         */
        get: operations["listBonuses"];
        put?: never;
        /**
         * Add a bonus or a deduction by hand
         * @description A bonus is payable at once and counts toward the budget of its program. A deduction is recoverable at once: a payment run with netRecoverable deducts it.
         */
        post: operations["createManualEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bonuses.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download bonuses as CSV
         * @description All rows that match the filters, of any number, as CSV in UTF-8 with a byte order mark. A text that a spreadsheet would run as a formula, or change into a number or a date, begins with an apostrophe.
         */
        get: operations["downloadBonuses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bonuses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a bonus */
        get: operations["getBonus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bonuses/{id}/paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a bonus as paid
         * @description Records a payment that you made. Repeating the call with the same reference or none changes nothing.
         */
        post: operations["markBonusPaid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bonuses/{id}/recovered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Book back a paid bonus that was reversed
         * @description Records that the money has come back. Repeating the call changes nothing.
         */
        post: operations["markBonusRecovered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bonuses/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a bonus or a deduction that was added by hand
         * @description A bonus that was paid is recoverable then. A deduction can be reversed until it is recovered. Repeating the call changes nothing.
         */
        post: operations["reverseManualEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payment runs
         * @description Newest first, without their lines.
         */
        get: operations["listPaymentRuns"];
        put?: never;
        /**
         * Create a payment run
         * @description Drafts a run of the payable bonuses in one currency, with one line for each user. Its bonuses are in no other run until it is void. A bonus that is reversed leaves the draft.
         */
        post: operations["createPaymentRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a payment run
         * @description With its lines by user id, each with the bonuses that it pays and deducts.
         */
        get: operations["getPaymentRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-runs/{id}/paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a payment run as paid
         * @description Records that you paid the lines of a draft, and books every bonus and deduction. Repeating the call with the same reference changes nothing. Within 24 hours, the run can be voided.
         */
        post: operations["markPaymentRunPaid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-runs/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void a payment run
         * @description Discards a draft, or takes back a run within 24 hours of being marked as paid, with counter-entries. Its bonuses are payable again, its deductions recoverable. Repeating the call changes nothing.
         */
        post: operations["voidPaymentRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List partners
         * @description Oldest first by default. A user becomes a partner with the first code.
         */
        get: operations["listPartners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a partner */
        get: operations["getPartner"];
        /**
         * Set the details of a partner
         * @description An absent field is cleared. Only a user who owns a code, or owned one, is a partner.
         */
        put: operations["replacePartnerDetails"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count visits, referrals and costs, by group and period
         * @description Between two days, both included: this month up to today without them. Each step counts on its own day in the time zone that the company had then: a reversal changes no earlier day. Only `paid` counts on the day of the approval, so that it says how many of the approved referrals are paid by now. The cost is that of the bonuses booked, less those reversed. Groups are listed with most approvals first, and periods oldest first, without empty ones. `cost` needs the scope bonuses:read, too, and the names of partners partners:read; they are null without it.
         */
        get: operations["getStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the uses of codes, by category and by day
         * @description Between two days, both included; in total without them. Each use counts on a day in the time zone that the company had then: UTC unless changed in Settings. Days and categories without uses are omitted. The category is null for codes without one.
         */
        get: operations["listUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/usage.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the uses of codes as CSV
         * @description One line for each day and category with uses, as CSV in UTF-8 with a byte order mark. Between two days, both included, or all. Days are those of `GET /v1/usage`.
         */
        get: operations["downloadUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Identify the calling company and API key
         * @description With any valid key, whatever its scopes.
         */
        get: operations["getCaller"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook endpoints
         * @description Oldest first, including the endpoint for KYC status changes.
         */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /**
         * Create a webhook endpoint
         * @description From now on the endpoint receives the given events (all events without a list), signed with the returned secret (Standard Webhooks). Each event is delivered at least once: respond with 2xx within 10 s, and recognize repetitions by their webhook-id. Failed deliveries are retried over 28 hours. The URL must be public and begin with https://.
         */
        post: operations["createWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a webhook endpoint */
        get: operations["getWebhookEndpoint"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook endpoint
         * @description Deletes its deliveries, too, including pending ones.
         */
        delete: operations["deleteWebhookEndpoint"];
        options?: never;
        head?: never;
        /**
         * Change a webhook endpoint
         * @description Absent fields keep their values; null for events means all events, null for the description clears it. An endpoint that you disable misses the events of that time; enabling it continues the deliveries that were pending. A 410 response, or ten days without a success, disables an endpoint automatically: the events of that time are kept for 30 days and sent once you enable it. URL and events of the KYC endpoint cannot change here: POST /v1/kyc/webhook changes its URL.
         */
        patch: operations["updateWebhookEndpoint"];
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate a webhook endpoint’s secret
         * @description Returns a new secret. For 24 hours deliveries are signed with the previous secret, too, so that receivers can switch. Use it also to get a secret for the KYC endpoint.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test delivery
         * @description Queues a message of type webhook.test (for the KYC endpoint, an empty status). Read the result with GET /v1/webhook-deliveries/{id}. A disabled endpoint receives it once it is enabled.
         */
        post: operations["testWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the deliveries of a webhook endpoint
         * @description Newest first. Deliveries are kept for 30 days.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resend failed deliveries
         * @description Queues every delivery of an event after `since` that was given up, with the same webhook-id and the whole schedule of retries: 1000 in one request. Repeat it while there are more.
         */
        post: operations["resendFailedWebhookDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay events
         * @description Queues the events since a time that the endpoint receives, whether they were delivered before or not, each with its webhook-id and body: of 1000 events in one request. Repeat it with `nextCursor` as `cursor` until `eof`. Events are kept for 90 days.
         */
        post: operations["replayWebhookEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a delivery with every attempt */
        get: operations["getWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-deliveries/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resend a delivery
         * @description Queues it immediately, whatever its state, with the same webhook-id and the whole schedule of retries.
         */
        post: operations["resendWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List audit entries
         * @description Who changed what, from what to what, newest first. Secrets and personal details are masked or left out. Entries are never changed, and kept forever unless your company has set a retention.
         */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List events
         * @description Everything that webhooks report, in the order in which it was committed, newest last. To follow it without webhooks, read to the last page, and begin again with the id of the last event as `after`: no event is lost or repeated. Events are kept for 90 days.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gafapay/v3/reward_promotion/user_referral_code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find a referral code by user or by code
         * @description Give exactly one of user_id and referral_code. The other two parameters narrow the search; a code without a program matches any.
         */
        get: operations["getUserReferralCode"];
        put?: never;
        /**
         * Create a user’s referral code
         * @description A user has one code, whatever the type or program. It is unique across all companies and can be used immediately, in upper or lower case.
         */
        post: operations["createUserReferralCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gafapay/v3/reward_promotion/validate_referral_code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Validate a referral code without a token
         * @description Needs only the companyid header, so calls are limited by IP address. Every cause of an invalid code looks the same. Pages of any site may call it from a browser (CORS), without cookies.
         */
        post: operations["validateReferralCodePublicly"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gafapay/v3/reward_promotion/apply_referral_code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply a referral code to a user
         * @description Creates a referral that is approved immediately: counted and booked in one transaction. A user can be referred once in a company.
         */
        post: operations["applyReferralCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gafapay/v3/reward_promotion/referral_program": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List referral programs
         * @description start_date and end_date find programs that run at some time between them. status is 2 for active programs and 1 for all others. is_active tells whether a program is running now. Tokens without ROLE_ADMIN see active programs only.
         */
        get: operations["listReferralPrograms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check that the process is up */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check that the database responds */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "referral_code.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A referral code was created */
        post: operations["onReferralCodeCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "referral_code.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A referral code was changed, disabled or enabled */
        post: operations["onReferralCodeUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "referral_code.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An unused referral code was taken back with the job that created it */
        post: operations["onReferralCodeDeleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "referral.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A user gave a code; the referral is pending */
        post: operations["onReferralCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "referral.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The code of a pending referral was changed */
        post: operations["onReferralUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "referral.held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A pending referral is held for review; `heldFor` tells why */
        post: operations["onReferralHeld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "referral.reopened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A rejected referral is pending again, because its identity check was opened again */
        post: operations["onReferralReopened"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "referral.approved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A referral was approved; the usedCount of its code grew by 1 */
        post: operations["onReferralApproved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "referral.rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A referral was rejected; `reason` tells why */
        post: operations["onReferralRejected"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "referral.expired": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A pending referral expired */
        post: operations["onReferralExpired"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "referral.reversed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An approved referral was reversed */
        post: operations["onReferralReversed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "bonus.booked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A bonus was booked, for one side of a referral or by hand */
        post: operations["onBonusBooked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "bonus.payable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The hold of a bonus ended; it can be paid */
        post: operations["onBonusPayable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "bonus.paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A bonus was marked as paid */
        post: operations["onBonusPaid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "bonus.reversed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A bonus was reversed with its referral, or an entry that was made by hand */
        post: operations["onBonusReversed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "bonus.recovered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A paid bonus that was reversed, or a deduction, was booked back */
        post: operations["onBonusRecovered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "bonus.deducted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A deduction was booked */
        post: operations["onBonusDeducted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "kyc.status_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An identity check started or changed */
        post: operations["onKycStatusChanged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        GivenBonus: {
            /** @constant */
            rule: "fixed";
            amount: components["schemas"]["GivenAmount"];
        } | {
            /** @constant */
            rule: "tiered";
            tiers: {
                /** @description The partner’s n-th approved referral from which this amount applies; 1 for the first tier. */
                from: number;
                amount: components["schemas"]["GivenAmount"];
            }[];
        } | {
            /** @constant */
            rule: "first-n";
            /** @description The number of referrals by one partner that earn it. */
            referrals: number;
            amount: components["schemas"]["GivenAmount"];
        };
        GivenAmount: {
            /** @description A decimal string with the digits of the currency, such as 50.00 USD or 5000 JPY. */
            value: string;
            /** @description The currency of the program or payment run, if given. */
            currency?: string | null;
        };
        /** @description google.rpc.Status with ErrorInfo, BadRequest and RequestInfo details. */
        PartnerFailure: {
            /** @description A google.rpc.Code. */
            code: number;
            /** @description What went wrong, for people. Do not parse it. */
            message: string;
            details: {
                /** @description The type of the detail: google.rpc.ErrorInfo, BadRequest or RequestInfo. */
                "@type": string;
                /**
                 * @description ErrorInfo only: the error code.
                 * @enum {string}
                 */
                reason?: "MALFORMED_REQUEST" | "MISSING_ARGUMENT" | "INVALID_ARGUMENT" | "BODY_TOO_LARGE" | "ENCODING_NOT_SUPPORTED" | "UNAUTHENTICATED" | "PERMISSION_DENIED" | "ROUTE_NOT_FOUND" | "METHOD_NOT_ALLOWED" | "NOT_FOUND" | "REFERRAL_CODE_NOT_FOUND" | "REFERRAL_CODE_TAKEN" | "REFERRAL_CODE_NOT_VALID" | "LIMIT_REACHED" | "SELF_REFERRAL" | "ALREADY_REFERRED" | "KYC_ALREADY_ACCEPTED" | "KYC_ALREADY_DECIDED" | "REFERRAL_NOT_PENDING" | "REFERRAL_NOT_HELD" | "REFERRAL_NOT_APPROVED" | "BONUS_NOT_PAYABLE" | "BONUS_NOT_REVERSIBLE" | "BONUS_NOT_RECOVERABLE" | "BONUS_ALREADY_PAID" | "PAYMENT_RUN_EMPTY" | "PAYMENT_RUN_NOT_DRAFT" | "PAYMENT_RUN_NOT_VOIDABLE" | "PERSONAL_CODE_EXISTS" | "IDEMPOTENCY_KEY_REUSED" | "IDEMPOTENCY_KEY_IN_USE" | "CATEGORY_BEING_MERGED" | "CATEGORY_NAME_TAKEN" | "WEBHOOK_NOT_VALIDATED" | "WEBHOOK_URL_TAKEN" | "JOB_ENDED" | "JOB_NOT_UNDOABLE" | "RATE_LIMITED" | "UNAVAILABLE" | "INTERNAL";
                /** @description ErrorInfo only: always `referral-desk`. */
                domain?: string;
                /** @description BadRequest only: every field at fault. */
                fieldViolations?: components["schemas"]["FieldViolation"][];
                /** @description RequestInfo only: the same as X-Request-Id. */
                requestId?: string;
            }[];
        };
        FieldViolation: {
            /** @description The path of the field, with dots: `address.country`. */
            field: string;
            /**
             * @description A stable code for programs; docs/errors.md explains each.
             * @enum {string}
             */
            reason: "REQUIRED" | "NOT_VALID" | "UNKNOWN_PARAMETER" | "CURSOR_NOT_VALID" | "FROM_AFTER_TO" | "REFERRAL_CODE_TAKEN" | "CODE_REPEATED" | "TOO_MANY_CELLS" | "UNKNOWN_COLUMN" | "EXPIRES_BEFORE_START" | "EXPIRY_IN_PAST" | "MAX_USES_BELOW_USED_COUNT" | "PATTERN_EXHAUSTED" | "CATEGORY_NOT_FOUND" | "TOO_MANY_CATEGORIES" | "CATEGORY_NAME_TAKEN" | "PATTERN_TOO_SHORT" | "PROGRAM_NOT_FOUND" | "ENDS_BEFORE_START" | "TOTAL_CHANGED" | "PAID_IN_FUTURE" | "PAID_BEFORE_BOOKED" | "AMOUNT_NOT_VALID" | "PARTNER_NOT_FOUND" | "BUDGET_EXCEEDED" | "CURRENCY_MISMATCH" | "CURRENCY_ID_TAKEN" | "LIMIT_BELOW_APPROVED" | "BUDGET_BELOW_SPENT" | "ADDRESS_REFUSED" | "KYC_ENDPOINT" | "EVENT_NOT_FOUND" | "WEBHOOK_NOT_VALIDATED" | "WEBHOOK_URL_TAKEN" | "REFERRAL_CODE_NOT_FOUND" | "REFERRAL_CODE_DISABLED" | "REFERRAL_CODE_NOT_STARTED" | "REFERRAL_CODE_EXPIRED" | "REFERRAL_CODE_LIMIT_REACHED" | "PROGRAM_NOT_RUNNING" | "PROGRAM_LIMIT_REACHED" | "PROGRAM_BUDGET_REACHED" | "USER_TYPE_MISMATCH" | "SELF_REFERRAL" | "ALREADY_REFERRED";
            /** @description The rule and how to meet it, for people. */
            description: string;
        };
        ReferralCodeListItem: {
            referralCode: string;
            /** @description The partner who owns the code. */
            userId: string;
            /** @description The readable id of the company. */
            isvId: string;
            /** @description The number of counted referrals, as a decimal string. */
            usedCount: string;
            category: string | null;
        };
        /** @description A decimal string with the decimal places of its currency. */
        Amount: {
            /** @description Such as 50.00 for USD, 5000 for JPY or 5.000 for KWD. */
            value: string;
            /** @description ISO 4217 code. */
            currency: string;
        };
        ReferralCode: {
            referralCode: string;
            /** @description The partner who owns the code. */
            userId: string;
            /** @description The readable id of the company. */
            isvId: string;
            /** @description The number of counted referrals, as a decimal string. */
            usedCount: string;
            category: string | null;
            /**
             * @description Named by the company, or generated for a user.
             * @enum {string}
             */
            kind: "campaign" | "personal";
            /**
             * @description What was set.
             * @enum {string}
             */
            status: "active" | "disabled";
            /**
             * @description Whether the code can be used now, or the first reason why not.
             * @enum {string}
             */
            state: "active" | "disabled" | "not_started" | "expired" | "limit_reached" | "program_not_running" | "program_limit_reached" | "budget_reached";
            /** @description The maximum number of uses; null for no limit. */
            maxUses: number | null;
            startsAt: string | null;
            expiresAt: string | null;
            programId: string | null;
            description: string | null;
            metadata: {
                [key: string]: string;
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        Category: {
            name: string;
            /** @description In charts; null for gray. */
            color: ("indigo" | "teal" | "amber" | "pink" | "sky" | "lime" | "red" | "violet" | "green" | "orange" | "blue" | "brown") | null;
            description: string | null;
            /** @description Not offered for new codes, but still counted. */
            archived: boolean;
            /** @description The codes that are in it now. */
            codesCount: string;
            /** @description Those of them that are not disabled. */
            activeCodesCount: string;
            /** @description The uses that were counted in it. */
            usedCount: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        Job: {
            id: string;
            /** @enum {string} */
            type: "generate_codes" | "update_codes" | "merge_categories" | "import_codes" | "check_import";
            /** @enum {string} */
            state: "queued" | "running" | "done" | "canceled" | "failed";
            /** @description The number of rows; null until it is known. */
            total: number | null;
            /** @description Rows that succeeded. With `failed`: how many were processed. */
            done: number;
            /** @description Rows that failed; the result says why. */
            failed: number;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            endedAt: string | null;
            createdBy: {
                /** @enum {string} */
                type: "staff" | "apiKey" | "system";
                id: string | null;
                name: string | null;
            };
            /** @description When taking the rows back began. */
            undoStartedAt: string | null;
            /** @description When it ended. */
            undoneAt: string | null;
            /** @description Rows that were taken back. */
            undone: number;
            /** @description Rows that were not, because they were used or changed since. */
            kept: number;
            /** @description Why the job, or undoing it, failed. */
            problem: string | null;
        };
        /** @description A link to the portal of a partner, without its address. */
        PortalLink: {
            /**
             * @description An id: 32 hexadecimal digits.
             * @example 0199a4ffa9237c5b8d6f0a1b2c3d4e5f
             */
            id: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        KycStatus: {
            /**
             * @description Empty until the first decision.
             * @enum {string}
             */
            decision: "" | "ACCEPT" | "REJECT" | "REVIEW" | "RESUBMIT";
            /**
             * @description CLOSED with ACCEPT is final; after CLOSED with REJECT the check can be started again.
             * @enum {string}
             */
            status: "NOT_STARTED" | "OPEN" | "ON_HOLD" | "CLOSED";
            /** @description As reported with the decision. */
            subStatus: string;
            /** @description The caller's own userId. */
            externalId: string;
            /** @description As reported with the decision. */
            participantId: string;
            /** @description As reported with the decision. */
            account: string;
        };
        Program: {
            id: string;
            name: string;
            /** @enum {string} */
            status: "draft" | "active" | "paused" | "ended";
            /** @description Active and within its dates. */
            isRunning: boolean;
            /** @description ISO 4217 code. */
            currency: string;
            /** @description The id of the currency in the GafaPay API. */
            currencyId: string;
            startsAt: string | null;
            endsAt: string | null;
            /** @description 2 customer, 3 merchant, 5 agent; null for every type. */
            referrerUserType: (2 | 3 | 5) | null;
            /** @description 2 customer, 3 merchant, 5 agent; null for every type. */
            refereeUserType: (2 | 3 | 5) | null;
            referrerBonus: components["schemas"]["BonusRule"] | null;
            refereeBonus: components["schemas"]["BonusRule"] | null;
            maxReferralsPerCode: number | null;
            maxReferrals: number | null;
            /** @description The maximum total of all bonuses. */
            budget: components["schemas"]["Amount"] | null;
            /** @description Days from approval until a bonus is payable. */
            holdDays: number;
            /** @description Days until a pending referral expires; null for never. */
            pendingDays: number | null;
            /**
             * @description What a reversed referral does to usedCount.
             * @enum {string}
             */
            onReversal: "give_back" | "keep_counted";
            /** @description The number of approved referrals, as a decimal string. */
            approvedCount: string;
            /** @description The total of its bonuses so far, without reversed ones. */
            spent: components["schemas"]["Amount"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description fixed: the same for each referral; tiered: by the number of approved referrals; first-n: for the first n. */
        BonusRule: {
            /** @constant */
            rule: "fixed";
            amount: components["schemas"]["Amount"];
        } | {
            /** @constant */
            rule: "tiered";
            tiers: {
                /** @description The partner’s n-th approved referral from which this amount applies; 1 for the first tier. */
                from: number;
                amount: components["schemas"]["Amount"];
            }[];
        } | {
            /** @constant */
            rule: "first-n";
            /** @description The number of referrals by one partner that earn it. */
            referrals: number;
            amount: components["schemas"]["Amount"];
        };
        Referral: {
            id: string;
            /**
             * @description pending, then approved, rejected or expired; an approved referral can be reversed.
             * @enum {string}
             */
            state: "pending" | "approved" | "rejected" | "expired" | "reversed";
            /** @description Why it was rejected. */
            reason: ("KYC_REJECTED" | "LIMIT_REACHED" | "PROGRAM_LIMIT_REACHED" | "BUDGET_REACHED" | "SAME_PERSON" | "REJECTED_MANUALLY" | "PERSON_ERASED") | null;
            /** @description While pending: why staff must review it before approval. */
            heldFor: ("SAME_SSN" | "SAME_EMAIL" | "SAME_PHONE") | null;
            /** @description The referred user. */
            userId: string;
            referralCode: string;
            /** @description The partner who owns the code. */
            referrerUserId: string;
            programId: string | null;
            /** @description The category of the code when the referral was approved, or created. */
            category: string | null;
            /**
             * @description kyc: the code came with an identity check; applied: it was applied directly.
             * @enum {string}
             */
            source: "kyc" | "applied";
            /** Format: date-time */
            createdAt: string;
            /** @description While pending: when it expires. */
            expiresAt: string | null;
            /** @description When it was approved, rejected or expired. */
            decidedAt: string | null;
            /** @description When it was reversed. */
            reversedAt: string | null;
        };
        ReferralWithTimeline: {
            id: string;
            /**
             * @description pending, then approved, rejected or expired; an approved referral can be reversed.
             * @enum {string}
             */
            state: "pending" | "approved" | "rejected" | "expired" | "reversed";
            /** @description Why it was rejected. */
            reason: ("KYC_REJECTED" | "LIMIT_REACHED" | "PROGRAM_LIMIT_REACHED" | "BUDGET_REACHED" | "SAME_PERSON" | "REJECTED_MANUALLY" | "PERSON_ERASED") | null;
            /** @description While pending: why staff must review it before approval. */
            heldFor: ("SAME_SSN" | "SAME_EMAIL" | "SAME_PHONE") | null;
            /** @description The referred user. */
            userId: string;
            referralCode: string;
            /** @description The partner who owns the code. */
            referrerUserId: string;
            programId: string | null;
            /** @description The category of the code when the referral was approved, or created. */
            category: string | null;
            /**
             * @description kyc: the code came with an identity check; applied: it was applied directly.
             * @enum {string}
             */
            source: "kyc" | "applied";
            /** Format: date-time */
            createdAt: string;
            /** @description While pending: when it expires. */
            expiresAt: string | null;
            /** @description When it was approved, rejected or expired. */
            decidedAt: string | null;
            /** @description When it was reversed. */
            reversedAt: string | null;
            bonuses: components["schemas"]["Bonus"][];
            timeline: {
                type: string;
                /** Format: date-time */
                at: string;
                actor: {
                    type: string;
                    id: string | null;
                };
                /** @description The reason code. */
                reason: string | null;
                /** @description The reason in a staff member’s own words. */
                note: string | null;
            }[];
        };
        Bonus: {
            id: string;
            /**
             * @description on_hold until payableAt, then payable, then paid; reversed if its referral was reversed, but a paid one stays paid until it is recovered. deducted for a deduction.
             * @enum {string}
             */
            state: "on_hold" | "payable" | "paid" | "reversed" | "deducted";
            /**
             * @description Whether the bonus is for the partner (referrer) or the referred user (referee).
             * @enum {string}
             */
            side: "referrer" | "referee";
            /** @description The user who earns the bonus. */
            userId: string;
            amount: components["schemas"]["Amount"];
            /** @description null for an entry that was made by hand. */
            referralId: string | null;
            programId: string;
            /**
             * Format: date-time
             * @description When the referral was approved, or the entry was made.
             */
            bookedAt: string;
            /** @description When its hold period ends; null for a deduction. */
            payableAt: string | null;
            /** @description When it was marked as paid. */
            paidAt: string | null;
            /** @description When its referral, or the entry, was reversed. */
            reversedAt: string | null;
            /** @description What was paid and reversed, or deducted, and has not come back; otherwise null. */
            recoverable: components["schemas"]["Amount"] | null;
            /** @description When it was booked back. */
            recoveredAt: string | null;
            /** @description The draft payment run that has chosen it, or the run that paid it. */
            paymentRunId: string | null;
            /** @description The payment reference in your books. */
            reference: string | null;
            /**
             * @description What it is for: a referral, or an entry that was made by hand and pays (manual) or deducts.
             * @enum {string}
             */
            kind: "referral" | "manual" | "deduction";
            /** @description Why an entry was made by hand; null in events, and once the partner was erased. */
            reason: string | null;
        };
        PaymentRun: {
            id: string;
            /**
             * @description draft: its bonuses are chosen, and in no other run. paid: they are paid. void: they are payable again.
             * @enum {string}
             */
            state: "draft" | "paid" | "void";
            /** @description ISO 4217 code. */
            currency: string;
            /**
             * Format: date-time
             * @description Until when its bonuses became payable.
             */
            payableBefore: string;
            /** @description Whether recoverable bonuses are deducted. */
            netRecoverable: boolean;
            /** @description How many bonuses it pays. */
            bonusesCount: number;
            /** @description How many were removed because they were reversed before they were paid. */
            droppedCount: number;
            /** @description The sum of what is deducted. */
            recovered: components["schemas"]["Amount"];
            /** @description What to pay: the sum of the lines. */
            total: components["schemas"]["Amount"];
            /** @description False while bonuses are still being collected, booked or released after the last change of the state. */
            settled: boolean;
            /** Format: date-time */
            createdAt: string;
            /** @description The payment reference in your books. */
            reference: string | null;
            /** @description When you paid, as given when it was marked as paid. */
            paidAt: string | null;
            voidedAt: string | null;
            voidReason: string | null;
            lines: {
                userId: string;
                /** @description The name of the partner, if it has one. */
                displayName: string | null;
                /** @description What to pay: its bonuses without what is recovered. */
                amount: components["schemas"]["Amount"];
                /** @description What is deducted, which is never more than its bonuses. */
                recovered: components["schemas"]["Amount"];
                /** @description The bonuses it pays; empty for a void run. */
                bonusIds: string[];
                /** @description The recoverable bonuses it deducts; empty for a void run. */
                recoveredBonusIds: string[];
            }[];
        };
        PaymentRunSummary: {
            id: string;
            /**
             * @description draft: its bonuses are chosen, and in no other run. paid: they are paid. void: they are payable again.
             * @enum {string}
             */
            state: "draft" | "paid" | "void";
            /** @description ISO 4217 code. */
            currency: string;
            /**
             * Format: date-time
             * @description Until when its bonuses became payable.
             */
            payableBefore: string;
            /** @description Whether recoverable bonuses are deducted. */
            netRecoverable: boolean;
            /** @description How many bonuses it pays. */
            bonusesCount: number;
            /** @description How many were removed because they were reversed before they were paid. */
            droppedCount: number;
            /** @description The sum of what is deducted. */
            recovered: components["schemas"]["Amount"];
            /** @description What to pay: the sum of the lines. */
            total: components["schemas"]["Amount"];
            /** @description False while bonuses are still being collected, booked or released after the last change of the state. */
            settled: boolean;
            /** Format: date-time */
            createdAt: string;
            /** @description The payment reference in your books. */
            reference: string | null;
            /** @description When you paid, as given when it was marked as paid. */
            paidAt: string | null;
            voidedAt: string | null;
            voidReason: string | null;
        };
        Partner: {
            /** @description Your own identifier of the partner. */
            userId: string;
            displayName: string | null;
            email: string | null;
            metadata: {
                [key: string]: string;
            } | null;
            /** @description The codes that the partner owns now. */
            codesCount: string;
            /** @description The uses of codes that the partner owned at that time. */
            usedCount: string;
            /** @description The referrals that the partner made, by state. */
            referrals: {
                pending: string;
                approved: string;
                rejected: string;
                expired: string;
                reversed: string;
            };
            /** @description One for each currency in which the partner has earned. */
            balances: components["schemas"]["PartnerBalance"][];
            /**
             * Format: date-time
             * @description When the first code was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the details were last changed.
             */
            updatedAt: string;
        };
        /** @description Decimal strings with the decimal places of the currency. */
        PartnerBalance: {
            /** @description ISO 4217 code. */
            currency: string;
            /** @description What was booked and not reversed. */
            earned: string;
            /** @description What is owed and not payable yet. */
            onHold: string;
            /** @description What is owed and can be paid now. */
            payable: string;
            /** @description What was paid and has not come back. */
            paid: string;
            /** @description Of what was paid: what was reversed afterwards. */
            recoverable: string;
        };
        WebhookEndpointWithSecret: {
            id: string;
            /**
             * @description events, or kyc for the endpoint that POST /v1/kyc/webhook registers.
             * @enum {string}
             */
            kind: "events" | "kyc";
            url: string;
            description: string | null;
            /** @description null for all events. */
            events: ("referral_code.created" | "referral_code.updated" | "referral_code.deleted" | "referral.created" | "referral.updated" | "referral.held" | "referral.reopened" | "referral.approved" | "referral.rejected" | "referral.expired" | "referral.reversed" | "bonus.booked" | "bonus.payable" | "bonus.paid" | "bonus.reversed" | "bonus.recovered" | "bonus.deducted" | "kyc.status_changed")[] | null;
            /** @enum {string} */
            status: "enabled" | "disabled";
            /** @description Why it was disabled automatically. */
            disabledReason: string | null;
            /** @description The first failure since the last success. */
            failingSince: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description Verifies deliveries (Standard Webhooks). Shown only once. */
            secret: string;
        };
        WebhookEndpoint: {
            id: string;
            /**
             * @description events, or kyc for the endpoint that POST /v1/kyc/webhook registers.
             * @enum {string}
             */
            kind: "events" | "kyc";
            url: string;
            description: string | null;
            /** @description null for all events. */
            events: ("referral_code.created" | "referral_code.updated" | "referral_code.deleted" | "referral.created" | "referral.updated" | "referral.held" | "referral.reopened" | "referral.approved" | "referral.rejected" | "referral.expired" | "referral.reversed" | "bonus.booked" | "bonus.payable" | "bonus.paid" | "bonus.reversed" | "bonus.recovered" | "bonus.deducted" | "kyc.status_changed")[] | null;
            /** @enum {string} */
            status: "enabled" | "disabled";
            /** @description Why it was disabled automatically. */
            disabledReason: string | null;
            /** @description The first failure since the last success. */
            failingSince: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        WebhookDelivery: {
            id: string;
            webhookEndpointId: string;
            /** @description The webhook-id of every attempt. An event has the same webhook-id at every endpoint. */
            webhookId: string;
            /** @enum {string} */
            eventType: "referral_code.created" | "referral_code.updated" | "referral_code.deleted" | "referral.created" | "referral.updated" | "referral.held" | "referral.reopened" | "referral.approved" | "referral.rejected" | "referral.expired" | "referral.reversed" | "bonus.booked" | "bonus.payable" | "bonus.paid" | "bonus.reversed" | "bonus.recovered" | "bonus.deducted" | "kyc.status_changed" | "webhook.test";
            /** @enum {string} */
            state: "pending" | "delivered" | "failed";
            /** @description Attempts since it was created or last resent. */
            attemptsCount: string;
            nextAttemptAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description When it was delivered or given up. */
            endedAt: string | null;
        };
        WebhookDeliveryWithAttempts: {
            id: string;
            webhookEndpointId: string;
            /** @description The webhook-id of every attempt. An event has the same webhook-id at every endpoint. */
            webhookId: string;
            /** @enum {string} */
            eventType: "referral_code.created" | "referral_code.updated" | "referral_code.deleted" | "referral.created" | "referral.updated" | "referral.held" | "referral.reopened" | "referral.approved" | "referral.rejected" | "referral.expired" | "referral.reversed" | "bonus.booked" | "bonus.payable" | "bonus.paid" | "bonus.reversed" | "bonus.recovered" | "bonus.deducted" | "kyc.status_changed" | "webhook.test";
            /** @enum {string} */
            state: "pending" | "delivered" | "failed";
            /** @description Attempts since it was created or last resent. */
            attemptsCount: string;
            nextAttemptAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description When it was delivered or given up. */
            endedAt: string | null;
            /** @description The exact body that is sent. */
            body: string;
            attempts: {
                number: number;
                /** Format: date-time */
                startedAt: string;
                durationMs: number;
                succeeded: boolean;
                /** @description The HTTP status of the response; null without a response. */
                status: number | null;
                /** @description Why there was no response. */
                problem: string | null;
                requestHeaders: {
                    [key: string]: string;
                };
                responseHeaders: {
                    [key: string]: string;
                } | null;
                /** @description The first 4 KiB of the response. */
                responseBody: string | null;
            }[];
        };
        AuditEntry: {
            id: string;
            /** Format: date-time */
            at: string;
            actor: {
                /** @enum {string} */
                type: "staff" | "apiKey" | "token" | "provider" | "public" | "system" | "unknown";
                id: string | null;
                /** @description Its present name; null for one that is gone. */
                name: string | null;
            };
            /** @enum {string} */
            action: "referral_code.created" | "referral_code.updated" | "referral_code.deleted" | "category.created" | "category.updated" | "category.deleted" | "program.created" | "program.updated" | "referral.created" | "referral.updated" | "partner.updated" | "partner.portal_link_created" | "partner.portal_links_revoked" | "payment_run.created" | "payment_run.paid" | "payment_run.voided" | "bonus.created" | "bonus.paid" | "bonus.recovered" | "bonus.reversed" | "person.erased" | "company.updated" | "company.provider_secret_rotated" | "member.created" | "member.updated" | "member.deleted" | "member.password_link_created" | "invitation.created" | "invitation.renewed" | "invitation.accepted" | "invitation.deleted" | "invitation.used_up" | "api_key.created" | "api_key.revoked" | "signing_secret.created" | "signing_secret.retired" | "webhook_endpoint.created" | "webhook_endpoint.updated" | "webhook_endpoint.secret_rotated" | "webhook_endpoint.test_sent" | "webhook_endpoint.deliveries_resent" | "webhook_endpoint.events_replayed" | "webhook_endpoint.deleted" | "job.started" | "job.canceled" | "job.undone";
            subject: {
                /** @enum {string} */
                type: "referral_code" | "category" | "program" | "referral" | "partner" | "payment_run" | "bonus" | "person" | "company" | "member" | "invitation" | "api_key" | "signing_secret" | "webhook_endpoint" | "job";
                /** @description Of a referral code, the code itself. */
                id: string;
                /** @description Its name at the time, if it has one; of a member, the present name. */
                name: string | null;
            };
            /** @description The fields that changed, before; null for what is new. */
            before: {
                [key: string]: unknown;
            } | null;
            /** @description The same fields after; null for what is gone. */
            after: {
                [key: string]: unknown;
            } | null;
            /** @description The `X-Request-Id` of the change; null for the creation of a code. */
            requestId: string | null;
            /** @description Where the request of a member of staff came from. */
            address: string | null;
        };
        Event: {
            /** @description The webhook-id of its deliveries. */
            id: string;
            /** @enum {string} */
            type: "referral_code.created" | "referral_code.updated" | "referral_code.deleted" | "referral.created" | "referral.updated" | "referral.held" | "referral.reopened" | "referral.approved" | "referral.rejected" | "referral.expired" | "referral.reversed" | "bonus.booked" | "bonus.payable" | "bonus.paid" | "bonus.reversed" | "bonus.recovered" | "bonus.deducted" | "kyc.status_changed";
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            /** @description The code, referral, bonus or identity check, as its webhook contains it. */
            data: {
                [key: string]: unknown;
            };
        };
        /** @description The envelope of a failure. */
        GafaPayFailure: {
            /** @constant */
            success: 0;
            /** @description One error code. */
            error: ("BAD_REQUEST" | "INVALID_REQUEST_PARAMETERS" | "UNAUTHORIZED" | "FORBIDDEN" | "REWARD_PROMOTION_USER_REFERRAL_CODE_NOT_FOUND" | "REWARD_PROMOTION_USER_REFERRAL_CODE_ALREADY_EXISTS" | "REWARD_PROMOTION_REFERRAL_CODE_INVALIDATED" | "REWARD_PROMOTION_MAX_REFERRAL_LIMIT_REACHED" | "REWARD_PROMOTION_SELF_REFERRAL_NOT_ALLOWED" | "REWARD_PROMOTION_REFERRAL_CODE_ALREADY_APPLIED" | "TOO_MANY_REQUESTS" | "SERVICE_UNAVAILABLE" | "INTERNAL_SERVER_ERROR")[];
            data: Record<string, never>;
        };
    };
    responses: {
        /**
         * @description - `INVALID_ARGUMENT`: A field or parameter breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations as its description says, then send the request again.
         *     - `MALFORMED_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query string is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode the path and query string as UTF-8. Retrying without a change fails again.
         *     - `MISSING_ARGUMENT`: A required field, parameter or header is missing or null. Add what the message names. In the GafaPay API, check that the companyid header is sent with every call.
         */
        PartnerInvalidArgumentOrMalformedRequestOrMissingArgument: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /** @description - `UNAUTHENTICATED`: The credentials are missing, malformed, expired or revoked, or belong to another company. Check the Authorization header and the clock of the server that signs tokens. In the GafaPay API, also check that companyid and token belong to the same company. Create a new key or token if necessary. */
        PartnerUnauthenticated: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /** @description - `PERMISSION_DENIED`: The caller is known but not allowed to do this: the key lacks the scope, or the token names another user in sub or another user type. Use a key with the scope that the reference lists for the endpoint, a token with ROLE_ADMIN, or a token of the same user. */
        PartnerPermissionDenied: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /**
         * @description - `IDEMPOTENCY_KEY_IN_USE`: The first request with this Idempotency-Key is still being processed. Wait for the seconds in Retry-After, then send the same request again to get its response.
         *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for a different request. Use a new key for each new request.
         *     - `REFERRAL_CODE_TAKEN`: The company already has a code of that name, in any case. A disabled code stays reserved. Choose another code. If an earlier attempt of yours created it, find it with the code filter of the list and use it.
         */
        PartnerIdempotencyKeyInUseOrIdempotencyKeyReusedOrReferralCodeTaken: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /** @description - `BODY_TOO_LARGE`: The body is larger than 64 KiB. Send less: leave out fields that the endpoint ignores, or split the work into several calls. */
        PartnerBodyTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /** @description - `ENCODING_NOT_SUPPORTED`: The body is compressed (Content-Encoding). Send the body as it is, without Content-Encoding. */
        PartnerEncodingNotSupported: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /** @description - `RATE_LIMITED`: Too many requests in the current minute. Nothing was changed. Wait for the seconds in Retry-After, then continue more slowly. */
        PartnerRateLimited: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /** @description - `INTERNAL`: An internal error occurred. Retry once with the same Idempotency-Key. If it fails again, report the X-Request-Id of the response. */
        PartnerInternal: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /** @description - `UNAVAILABLE`: The service is temporarily unavailable. Nothing was changed, unless the message says that the change may have been made. Retry after the seconds in Retry-After, with growing pauses. An Idempotency-Key makes retries of POST and PATCH safe. */
        PartnerUnavailable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /** @description - `MALFORMED_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query string is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode the path and query string as UTF-8. Retrying without a change fails again. */
        PartnerMalformedRequest: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /**
         * @description - `INVALID_ARGUMENT`: A field or parameter breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations as its description says, then send the request again.
         *     - `MALFORMED_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query string is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode the path and query string as UTF-8. Retrying without a change fails again.
         */
        PartnerInvalidArgumentOrMalformedRequest: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /** @description - `REFERRAL_CODE_NOT_FOUND`: This company has no such referral code, or the user has no code yet. Check the spelling (case does not matter), or create the code first. */
        PartnerReferralCodeNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /**
         * @description - `IDEMPOTENCY_KEY_IN_USE`: The first request with this Idempotency-Key is still being processed. Wait for the seconds in Retry-After, then send the same request again to get its response.
         *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for a different request. Use a new key for each new request.
         *     - `PERSONAL_CODE_EXISTS`: The user already has a personal code, whatever type or program was requested. Find the code by user_id and use it.
         */
        PartnerIdempotencyKeyInUseOrIdempotencyKeyReusedOrPersonalCodeExists: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /** @description - `NOT_FOUND`: This company has no record with that identifier. A record of another company looks the same. Check the identifier, and that the credentials belong to the company that owns the record. */
        PartnerNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /**
         * @description - `CATEGORY_NAME_TAKEN`: The company already has a category with this name. Choose another name, or merge the two categories.
         *     - `IDEMPOTENCY_KEY_IN_USE`: The first request with this Idempotency-Key is still being processed. Wait for the seconds in Retry-After, then send the same request again to get its response.
         *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for a different request. Use a new key for each new request.
         */
        PartnerCategoryNameTakenOrIdempotencyKeyInUseOrIdempotencyKeyReused: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /**
         * @description - `CATEGORY_BEING_MERGED`: Another merge moves codes out of or into one of the two categories. Wait until that job has ended, or cancel it.
         *     - `INVALID_ARGUMENT`: A field or parameter breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations as its description says, then send the request again.
         *     - `LIMIT_REACHED`: The code has reached its usage limit, or the company has the maximum number of such records. Raise the code’s maxUses or ask the user for another code. Of webhook endpoints, delete one; of programs, reuse one that has ended; of jobs, wait until one has ended, or cancel one.
         *     - `MALFORMED_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query string is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode the path and query string as UTF-8. Retrying without a change fails again.
         *     - `MISSING_ARGUMENT`: A required field, parameter or header is missing or null. Add what the message names. In the GafaPay API, check that the companyid header is sent with every call.
         */
        PartnerCategoryBeingMergedOrInvalidArgumentOrLimitReachedOrMalformedRequestOrMissingArgument: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /**
         * @description - `IDEMPOTENCY_KEY_IN_USE`: The first request with this Idempotency-Key is still being processed. Wait for the seconds in Retry-After, then send the same request again to get its response.
         *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for a different request. Use a new key for each new request.
         */
        PartnerIdempotencyKeyInUseOrIdempotencyKeyReused: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /**
         * @description - `INVALID_ARGUMENT`: A field or parameter breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations as its description says, then send the request again.
         *     - `LIMIT_REACHED`: The code has reached its usage limit, or the company has the maximum number of such records. Raise the code’s maxUses or ask the user for another code. Of webhook endpoints, delete one; of programs, reuse one that has ended; of jobs, wait until one has ended, or cancel one.
         *     - `MALFORMED_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query string is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode the path and query string as UTF-8. Retrying without a change fails again.
         *     - `MISSING_ARGUMENT`: A required field, parameter or header is missing or null. Add what the message names. In the GafaPay API, check that the companyid header is sent with every call.
         */
        PartnerInvalidArgumentOrLimitReachedOrMalformedRequestOrMissingArgument: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /**
         * @description - `INVALID_ARGUMENT`: A field or parameter breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations as its description says, then send the request again.
         *     - `JOB_ENDED`: The job has ended, so it can no longer be canceled. Read the job to see its state. What it did can be taken back with POST /v1/jobs/{id}/undo.
         *     - `MALFORMED_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query string is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode the path and query string as UTF-8. Retrying without a change fails again.
         */
        PartnerInvalidArgumentOrJobEndedOrMalformedRequest: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /**
         * @description - `INVALID_ARGUMENT`: A field or parameter breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations as its description says, then send the request again.
         *     - `JOB_NOT_UNDOABLE`: The job is still running, or jobs of its type cannot be undone. Cancel a job that runs, then undo it.
         *     - `MALFORMED_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query string is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode the path and query string as UTF-8. Retrying without a change fails again.
         */
        PartnerInvalidArgumentOrJobNotUndoableOrMalformedRequest: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /**
         * @description - `IDEMPOTENCY_KEY_IN_USE`: The first request with this Idempotency-Key is still being processed. Wait for the seconds in Retry-After, then send the same request again to get its response.
         *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for a different request. Use a new key for each new request.
         *     - `KYC_ALREADY_ACCEPTED`: The user’s identity check has been accepted, so it cannot be started again. Read the status instead of starting the check. Treat the call as successful.
         */
        PartnerIdempotencyKeyInUseOrIdempotencyKeyReusedOrKycAlreadyAccepted: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /**
         * @description - `INVALID_ARGUMENT`: A field or parameter breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations as its description says, then send the request again.
         *     - `KYC_ALREADY_DECIDED`: The identity check is closed: accepted, which is final, or rejected. Read the status. To undo an approved referral, reverse it.
         *     - `MALFORMED_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query string is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode the path and query string as UTF-8. Retrying without a change fails again.
         *     - `MISSING_ARGUMENT`: A required field, parameter or header is missing or null. Add what the message names. In the GafaPay API, check that the companyid header is sent with every call.
         */
        PartnerInvalidArgumentOrKycAlreadyDecidedOrMalformedRequestOrMissingArgument: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /**
         * @description - `INVALID_ARGUMENT`: A field or parameter breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations as its description says, then send the request again.
         *     - `MALFORMED_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query string is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode the path and query string as UTF-8. Retrying without a change fails again.
         *     - `MISSING_ARGUMENT`: A required field, parameter or header is missing or null. Add what the message names. In the GafaPay API, check that the companyid header is sent with every call.
         *     - `WEBHOOK_NOT_VALIDATED`: The test delivery did not get a 2xx response within 5 seconds, so nothing was registered. The message names the cause. Make the URL reachable from this server, respond with 2xx immediately, and register again.
         */
        PartnerInvalidArgumentOrMalformedRequestOrMissingArgumentOrWebhookNotValidated: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /**
         * @description - `INVALID_ARGUMENT`: A field or parameter breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations as its description says, then send the request again.
         *     - `MALFORMED_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query string is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode the path and query string as UTF-8. Retrying without a change fails again.
         *     - `MISSING_ARGUMENT`: A required field, parameter or header is missing or null. Add what the message names. In the GafaPay API, check that the companyid header is sent with every call.
         *     - `REFERRAL_NOT_PENDING`: The referral is already decided, so it can no longer be changed, approved or rejected. Read the referral to see its state. An approved referral can be reversed.
         */
        PartnerInvalidArgumentOrMalformedRequestOrMissingArgumentOrReferralNotPending: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /**
         * @description - `INVALID_ARGUMENT`: A field or parameter breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations as its description says, then send the request again.
         *     - `MALFORMED_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query string is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode the path and query string as UTF-8. Retrying without a change fails again.
         *     - `MISSING_ARGUMENT`: A required field, parameter or header is missing or null. Add what the message names. In the GafaPay API, check that the companyid header is sent with every call.
         *     - `REFERRAL_NOT_HELD`: The referral is not held for review. Read the referral to see its state; there is nothing to release.
         */
        PartnerInvalidArgumentOrMalformedRequestOrMissingArgumentOrReferralNotHeld: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /**
         * @description - `INVALID_ARGUMENT`: A field or parameter breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations as its description says, then send the request again.
         *     - `MALFORMED_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query string is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode the path and query string as UTF-8. Retrying without a change fails again.
         *     - `MISSING_ARGUMENT`: A required field, parameter or header is missing or null. Add what the message names. In the GafaPay API, check that the companyid header is sent with every call.
         *     - `REFERRAL_NOT_APPROVED`: Only an approved referral can be reversed, and this one is not approved. Read the referral to see its state. To end a pending referral, POST /v1/referrals/{id}/reject.
         */
        PartnerInvalidArgumentOrMalformedRequestOrMissingArgumentOrReferralNotApproved: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /**
         * @description - `BONUS_NOT_PAYABLE`: The bonus is still on hold, has been reversed, or is in a draft payment run, so it must not be paid by itself. Wait until payableAt. If the bonus is reversed, leave it out. If it is in a draft, pay or void the draft.
         *     - `INVALID_ARGUMENT`: A field or parameter breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations as its description says, then send the request again.
         *     - `MALFORMED_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query string is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode the path and query string as UTF-8. Retrying without a change fails again.
         *     - `MISSING_ARGUMENT`: A required field, parameter or header is missing or null. Add what the message names. In the GafaPay API, check that the companyid header is sent with every call.
         */
        PartnerBonusNotPayableOrInvalidArgumentOrMalformedRequestOrMissingArgument: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /**
         * @description - `BONUS_ALREADY_PAID`: The bonus is already paid, with another reference. Do not pay it again. Read the bonus to see the reference of its payment.
         *     - `IDEMPOTENCY_KEY_IN_USE`: The first request with this Idempotency-Key is still being processed. Wait for the seconds in Retry-After, then send the same request again to get its response.
         *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for a different request. Use a new key for each new request.
         */
        PartnerBonusAlreadyPaidOrIdempotencyKeyInUseOrIdempotencyKeyReused: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /**
         * @description - `BONUS_NOT_RECOVERABLE`: The bonus was not both paid and reversed, so there is nothing to recover; or a draft payment run deducts it. Read the bonus: `recoverable` is null when there is nothing to recover. Otherwise pay or void the draft.
         *     - `INVALID_ARGUMENT`: A field or parameter breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations as its description says, then send the request again.
         *     - `MALFORMED_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query string is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode the path and query string as UTF-8. Retrying without a change fails again.
         */
        PartnerBonusNotRecoverableOrInvalidArgumentOrMalformedRequest: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /**
         * @description - `BONUS_NOT_REVERSIBLE`: The bonus is of a referral; or the deduction has been recovered, or is deducted by a payment run. Reverse the referral. Void the draft. For a deduction that has been recovered, add a bonus of the same amount.
         *     - `INVALID_ARGUMENT`: A field or parameter breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations as its description says, then send the request again.
         *     - `MALFORMED_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query string is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode the path and query string as UTF-8. Retrying without a change fails again.
         */
        PartnerBonusNotReversibleOrInvalidArgumentOrMalformedRequest: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /**
         * @description - `INVALID_ARGUMENT`: A field or parameter breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations as its description says, then send the request again.
         *     - `MALFORMED_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query string is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode the path and query string as UTF-8. Retrying without a change fails again.
         *     - `MISSING_ARGUMENT`: A required field, parameter or header is missing or null. Add what the message names. In the GafaPay API, check that the companyid header is sent with every call.
         *     - `PAYMENT_RUN_EMPTY`: There is nothing to pay: no bonus in the currency is payable, every one is in a payment run, or all were reversed. List the bonuses with state=payable. Another draft may have chosen them: pay or void it.
         */
        PartnerInvalidArgumentOrMalformedRequestOrMissingArgumentOrPaymentRunEmpty: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /**
         * @description - `INVALID_ARGUMENT`: A field or parameter breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations as its description says, then send the request again.
         *     - `MALFORMED_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query string is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode the path and query string as UTF-8. Retrying without a change fails again.
         *     - `MISSING_ARGUMENT`: A required field, parameter or header is missing or null. Add what the message names. In the GafaPay API, check that the companyid header is sent with every call.
         *     - `PAYMENT_RUN_EMPTY`: There is nothing to pay: no bonus in the currency is payable, every one is in a payment run, or all were reversed. List the bonuses with state=payable. Another draft may have chosen them: pay or void it.
         *     - `PAYMENT_RUN_NOT_DRAFT`: The payment run is void, paid with another reference, or still being prepared. Read the payment run to see its state. To pay the bonuses of a void run, create a new one.
         */
        PartnerInvalidArgumentOrMalformedRequestOrMissingArgumentOrPaymentRunEmptyOrPaymentRunNotDraft: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /**
         * @description - `INVALID_ARGUMENT`: A field or parameter breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations as its description says, then send the request again.
         *     - `MALFORMED_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query string is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode the path and query string as UTF-8. Retrying without a change fails again.
         *     - `MISSING_ARGUMENT`: A required field, parameter or header is missing or null. Add what the message names. In the GafaPay API, check that the companyid header is sent with every call.
         *     - `PAYMENT_RUN_NOT_VOIDABLE`: The payment run was marked as paid more than 24 hours ago, is still being recorded, or a bonus of it was recovered since. Read the payment run. After 24 hours, reverse single referrals and recover their bonuses.
         */
        PartnerInvalidArgumentOrMalformedRequestOrMissingArgumentOrPaymentRunNotVoidable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /**
         * @description - `IDEMPOTENCY_KEY_IN_USE`: The first request with this Idempotency-Key is still being processed. Wait for the seconds in Retry-After, then send the same request again to get its response.
         *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for a different request. Use a new key for each new request.
         *     - `WEBHOOK_URL_TAKEN`: The company already has a webhook endpoint with this URL. Change the events of that endpoint, or use another URL.
         */
        PartnerIdempotencyKeyInUseOrIdempotencyKeyReusedOrWebhookUrlTaken: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /**
         * @description - `BAD_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query string is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode the path and query string as UTF-8. Retrying without a change fails again.
         *     - `BAD_REQUEST`: A required field, parameter or header is missing or null. Add what the message names. In the GafaPay API, check that the companyid header is sent with every call.
         *     - `INVALID_REQUEST_PARAMETERS`: A field or parameter breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations as its description says, then send the request again.
         */
        GafaPayMalformedRequestOrMissingArgumentOrInvalidArgument: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
                "X-Error-Reason": components["headers"]["X-Error-Reason"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GafaPayFailure"];
            };
        };
        /** @description - `UNAUTHORIZED`: The credentials are missing, malformed, expired or revoked, or belong to another company. Check the Authorization header and the clock of the server that signs tokens. In the GafaPay API, also check that companyid and token belong to the same company. Create a new key or token if necessary. */
        GafaPayUnauthenticated: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
                "X-Error-Reason": components["headers"]["X-Error-Reason"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GafaPayFailure"];
            };
        };
        /** @description - `FORBIDDEN`: The caller is known but not allowed to do this: the key lacks the scope, or the token names another user in sub or another user type. Use a key with the scope that the reference lists for the endpoint, a token with ROLE_ADMIN, or a token of the same user. */
        GafaPayPermissionDenied: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
                "X-Error-Reason": components["headers"]["X-Error-Reason"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GafaPayFailure"];
            };
        };
        /**
         * @description - `INVALID_REQUEST_PARAMETERS`: The Idempotency-Key was used for a different request. Use a new key for each new request.
         *     - `INVALID_REQUEST_PARAMETERS`: The first request with this Idempotency-Key is still being processed. Wait for the seconds in Retry-After, then send the same request again to get its response.
         *     - `REWARD_PROMOTION_USER_REFERRAL_CODE_ALREADY_EXISTS`: The user already has a personal code, whatever type or program was requested. Find the code by user_id and use it.
         */
        GafaPayIdempotencyKeyReusedOrIdempotencyKeyInUseOrPersonalCodeExists: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
                "X-Error-Reason": components["headers"]["X-Error-Reason"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GafaPayFailure"];
            };
        };
        /** @description - `BAD_REQUEST`: The body is larger than 64 KiB. Send less: leave out fields that the endpoint ignores, or split the work into several calls. */
        GafaPayBodyTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
                "X-Error-Reason": components["headers"]["X-Error-Reason"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GafaPayFailure"];
            };
        };
        /** @description - `BAD_REQUEST`: The body is compressed (Content-Encoding). Send the body as it is, without Content-Encoding. */
        GafaPayEncodingNotSupported: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
                "X-Error-Reason": components["headers"]["X-Error-Reason"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GafaPayFailure"];
            };
        };
        /** @description - `TOO_MANY_REQUESTS`: Too many requests in the current minute. Nothing was changed. Wait for the seconds in Retry-After, then continue more slowly. */
        GafaPayRateLimited: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
                "X-Error-Reason": components["headers"]["X-Error-Reason"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GafaPayFailure"];
            };
        };
        /** @description - `INTERNAL_SERVER_ERROR`: An internal error occurred. Retry once with the same Idempotency-Key. If it fails again, report the X-Request-Id of the response. */
        GafaPayInternal: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
                "X-Error-Reason": components["headers"]["X-Error-Reason"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GafaPayFailure"];
            };
        };
        /** @description - `SERVICE_UNAVAILABLE`: The service is temporarily unavailable. Nothing was changed, unless the message says that the change may have been made. Retry after the seconds in Retry-After, with growing pauses. An Idempotency-Key makes retries of POST and PATCH safe. */
        GafaPayUnavailable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
                "X-Error-Reason": components["headers"]["X-Error-Reason"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GafaPayFailure"];
            };
        };
        /** @description - `REWARD_PROMOTION_USER_REFERRAL_CODE_NOT_FOUND`: This company has no such referral code, or the user has no code yet. Check the spelling (case does not matter), or create the code first. */
        GafaPayReferralCodeNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
                "X-Error-Reason": components["headers"]["X-Error-Reason"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GafaPayFailure"];
            };
        };
        /**
         * @description - `BAD_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query string is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode the path and query string as UTF-8. Retrying without a change fails again.
         *     - `BAD_REQUEST`: A required field, parameter or header is missing or null. Add what the message names. In the GafaPay API, check that the companyid header is sent with every call.
         *     - `INVALID_REQUEST_PARAMETERS`: A field or parameter breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations as its description says, then send the request again.
         *     - `REWARD_PROMOTION_REFERRAL_CODE_INVALIDATED`: The code cannot be used now. Unknown, disabled, expired, not yet started and used-up codes all look the same. Ask the user to check the code. Staff can see the reason on the Validate page of the dashboard.
         */
        GafaPayMalformedRequestOrMissingArgumentOrInvalidArgumentOrReferralCodeNotValid: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
                "X-Error-Reason": components["headers"]["X-Error-Reason"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GafaPayFailure"];
            };
        };
        /**
         * @description - `INVALID_REQUEST_PARAMETERS`: The Idempotency-Key was used for a different request. Use a new key for each new request.
         *     - `INVALID_REQUEST_PARAMETERS`: The first request with this Idempotency-Key is still being processed. Wait for the seconds in Retry-After, then send the same request again to get its response.
         */
        GafaPayIdempotencyKeyReusedOrIdempotencyKeyInUse: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
                "X-Error-Reason": components["headers"]["X-Error-Reason"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GafaPayFailure"];
            };
        };
        /**
         * @description - `BAD_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query string is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode the path and query string as UTF-8. Retrying without a change fails again.
         *     - `BAD_REQUEST`: A required field, parameter or header is missing or null. Add what the message names. In the GafaPay API, check that the companyid header is sent with every call.
         *     - `INVALID_REQUEST_PARAMETERS`: A field or parameter breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations as its description says, then send the request again.
         *     - `REWARD_PROMOTION_REFERRAL_CODE_INVALIDATED`: The code cannot be used now. Unknown, disabled, expired, not yet started and used-up codes all look the same. Ask the user to check the code. Staff can see the reason on the Validate page of the dashboard.
         *     - `REWARD_PROMOTION_SELF_REFERRAL_NOT_ALLOWED`: The user gave their own code. Ask for another partner’s code; users cannot refer themselves.
         */
        GafaPayMalformedRequestOrMissingArgumentOrInvalidArgumentOrReferralCodeNotValidOrSelfReferral: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
                "X-Error-Reason": components["headers"]["X-Error-Reason"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GafaPayFailure"];
            };
        };
        /**
         * @description - `INVALID_REQUEST_PARAMETERS`: The Idempotency-Key was used for a different request. Use a new key for each new request.
         *     - `INVALID_REQUEST_PARAMETERS`: The first request with this Idempotency-Key is still being processed. Wait for the seconds in Retry-After, then send the same request again to get its response.
         *     - `REWARD_PROMOTION_MAX_REFERRAL_LIMIT_REACHED`: The code has reached its usage limit, or the company has the maximum number of such records. Raise the code’s maxUses or ask the user for another code. Of webhook endpoints, delete one; of programs, reuse one that has ended; of jobs, wait until one has ended, or cancel one.
         *     - `REWARD_PROMOTION_REFERRAL_CODE_ALREADY_APPLIED`: A referral of the user is pending, approved or reversed. A user is referred once in a company. Nothing was recorded, so do not treat the call as successful. An earlier referral of the user is in place: find it by the user id. In POST /v1/kyc/start, start without the code. To replace a mistyped code of a pending referral: PATCH /v1/referrals/{id}.
         */
        GafaPayIdempotencyKeyReusedOrIdempotencyKeyInUseOrLimitReachedOrAlreadyReferred: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
                "X-Error-Reason": components["headers"]["X-Error-Reason"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GafaPayFailure"];
            };
        };
    };
    parameters: {
        /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
        IdempotencyKey: string;
        Cursor: string;
        Limit: number;
        /** @description The id of the event, the same on every attempt. Store it to process each event once. */
        WebhookId: string;
        /** @description When this attempt was made, in seconds since 1970. Reject messages older than five minutes. */
        WebhookTimestamp: string;
        /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`. While a secret is rotated there are two, separated by a space. */
        WebhookSignature: string;
        /** @description Not needed: the header companyid names the company. If given, it must be the same. */
        CompanyId: string;
        /** @description Your own id for this request, echoed in the response: 1 to 128 of `A-Z a-z 0-9 . _ -`. */
        RequestId: string;
    };
    requestBodies: never;
    headers: {
        /** @description The id of this request: yours if you sent one. Include it when you report a problem. */
        "X-Request-Id": string;
        /** @description The same as X-Request-Id. */
        requestid: string;
        /** @description Seconds to wait before a retry. */
        "Retry-After": number;
        /** @description The limit: `q` calls in `w` seconds, counted by `"caller"` or IP `"address"`. */
        "RateLimit-Policy": string;
        /** @description Calls left (`r`), and seconds until the count restarts (`t`). */
        RateLimit: string;
        /** @description `true` when this is the stored response of an earlier request with the same Idempotency-Key. */
        "Idempotent-Replayed": string;
        /** @description Which rule and field failed, in the words of the Partner API: `user_id=REQUIRED`. */
        "X-Error-Reason": string;
        /** @description The scheme of the Authorization header: Bearer or Token. */
        "WWW-Authenticate": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listReferralCodes: {
        parameters: {
            query?: {
                userId?: string;
                category?: string;
                code?: string;
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        referralCodes: components["schemas"]["ReferralCodeListItem"][];
                        /** @description The cursor of the next page; null on the last page. */
                        nextCursor: string | null;
                        /** @description True on the last page. */
                        eof: boolean;
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    createReferralCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Your own identifier of the user.
                     * @example isv_user_123
                     */
                    userId: string;
                    /**
                     * @description The code as typed. Upper and lower case are the same code.
                     * @example PARTNER2024
                     */
                    referralCode: string;
                    category?: string | null;
                    /** @description The program that decides what a referral by this code earns. */
                    programId?: string | null;
                    /** @description The maximum number of uses; null for no limit. */
                    maxUses?: number | null;
                    /** @description When the code can first be used; null for immediately. */
                    startsAt?: string | null;
                    /** @description When the code expires; null for never. */
                    expiresAt?: string | null;
                    description?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReusedOrReferralCodeTaken"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    validateReferralCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The code in any case, as typed or pasted. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the code can be used now. */
                        isValid: boolean;
                        /** @description The partner who owns the code; null if it is not valid. */
                        userId: string | null;
                        /** @description What the partner earns for the next referral; null if no bonus applies. */
                        amount: components["schemas"]["Amount"] | null;
                    };
                };
            };
            400: components["responses"]["PartnerMalformedRequest"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    searchReferralCodes: {
        parameters: {
            query?: {
                /** @description The partner who owns the codes. */
                userId?: string;
                category?: string;
                /** @description A text that the code, its owner’s id or its description contains; with `partners:read`, also the owner’s name, for the first 50 partners with such a name. Not case-sensitive. With one or two characters: the start of the code. */
                query?: string;
                /** @description What was set. */
                status?: "active" | "disabled";
                /** @description The current state. */
                state?: "active" | "disabled" | "not_started" | "expired" | "limit_reached" | "program_not_running" | "program_limit_reached" | "budget_reached";
                /** @description Codes of this program. */
                programId?: string;
                /**
                 * @description The earliest time of creation, inclusive.
                 * @example 2026-01-01T00:00:00Z
                 */
                createdFrom?: string;
                /**
                 * @description The latest time of creation, inclusive.
                 * @example 2026-12-31T23:59:59Z
                 */
                createdTo?: string;
                /** @description oldest by default. */
                sort?: "oldest" | "newest" | "most_used" | "code";
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        referralCodes: components["schemas"]["ReferralCode"][];
                        /** @description The cursor of the next page; null on the last page. */
                        nextCursor: string | null;
                        /** @description True on the last page. */
                        eof: boolean;
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    addReferralCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Your own identifier of the user.
                     * @example isv_user_123
                     */
                    userId: string;
                    /** @description By default, a code is generated. */
                    referralCode?: string | null;
                    category?: string | null;
                    /** @description The program that decides what a referral by this code earns. */
                    programId?: string | null;
                    /** @description The maximum number of uses; null for no limit. */
                    maxUses?: number | null;
                    /** @description When the code can first be used; null for immediately. */
                    startsAt?: string | null;
                    /** @description When the code expires; null for never. */
                    expiresAt?: string | null;
                    description?: string | null;
                    pattern?: string | null;
                    /** @description Your own data: up to 20 texts by name. */
                    metadata?: {
                        [key: string]: string;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralCode"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReusedOrReferralCodeTaken"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    downloadReferralCodes: {
        parameters: {
            query?: {
                /** @description The partner who owns the codes. */
                userId?: string;
                category?: string;
                /** @description A text that the code, its owner’s id or its description contains; with `partners:read`, also the owner’s name, for the first 50 partners with such a name. Not case-sensitive. With one or two characters: the start of the code. */
                query?: string;
                /** @description What was set. */
                status?: "active" | "disabled";
                /** @description The current state. */
                state?: "active" | "disabled" | "not_started" | "expired" | "limit_reached" | "program_not_running" | "program_limit_reached" | "budget_reached";
                /** @description Codes of this program. */
                programId?: string;
                /**
                 * @description The earliest time of creation, inclusive.
                 * @example 2026-01-01T00:00:00Z
                 */
                createdFrom?: string;
                /**
                 * @description The latest time of creation, inclusive.
                 * @example 2026-12-31T23:59:59Z
                 */
                createdTo?: string;
                /** @description oldest by default. */
                sort?: "oldest" | "newest" | "most_used" | "code";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    getReferralCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The code in any case, as typed or pasted. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralCode"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequest"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerReferralCodeNotFound"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    updateReferralCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The code in any case, as typed or pasted. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description A disabled code cannot be used, and its name stays reserved. */
                    status?: ("active" | "disabled") | null;
                    /** @description Hands the code to another partner. Past referrals stay with the partner who made them. */
                    userId?: string | null;
                    category?: string | null;
                    /** @description The program that decides what a referral by this code earns. */
                    programId?: string | null;
                    /** @description The maximum number of uses; null for no limit. */
                    maxUses?: number | null;
                    /** @description When the code can first be used; null for immediately. */
                    startsAt?: string | null;
                    /** @description When the code expires; null for never. */
                    expiresAt?: string | null;
                    description?: string | null;
                    /** @description Your own data: up to 20 texts by name. */
                    metadata?: {
                        [key: string]: string;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralCode"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerReferralCodeNotFound"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReusedOrPersonalCodeExists"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    listCategories: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        categories: components["schemas"]["Category"][];
                        /** @description The cursor of the next page; null on the last page. */
                        nextCursor: string | null;
                        /** @description True on the last page. */
                        eof: boolean;
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    updateCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description What codes are grouped by; trimmed, compared exactly. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    name?: string | null;
                    /** @description In charts; null for gray. The category that has the color gets this one’s. */
                    color?: ("indigo" | "teal" | "amber" | "pink" | "sky" | "lime" | "red" | "violet" | "green" | "orange" | "blue" | "brown") | null;
                    /** @description A note for your staff. */
                    description?: string | null;
                    /** @description An archived category is not offered for new codes, but still counted. */
                    archived?: boolean | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            409: components["responses"]["PartnerCategoryNameTakenOrIdempotencyKeyInUseOrIdempotencyKeyReused"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    mergeCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description What codes are grouped by; trimmed, compared exactly. */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The category that remains.
                     * @example seasonal
                     */
                    into: string;
                };
            };
        };
        responses: {
            /** @description Success */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["PartnerCategoryBeingMergedOrInvalidArgumentOrLimitReachedOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    listPortalLinks: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description Your own identifier of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        portalLinks: components["schemas"]["PortalLink"][];
                        /** @description The cursor of the next page; null on the last page. */
                        nextCursor: string | null;
                        /** @description True on the last page. */
                        eof: boolean;
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    createPortalLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Your own identifier of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description How long the link works: an ISO 8601 duration from `PT1S` to `P90D`; `P7D` without it.
                     * @example P7D
                     */
                    expiresIn?: ((string | null) | null) | string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description An id: 32 hexadecimal digits.
                         * @example 0199a4ffa9237c5b8d6f0a1b2c3d4e5f
                         */
                        id: string;
                        /** @description The address to send to the partner. */
                        url: string;
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    revokePortalLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Your own identifier of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequest"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    revokePortalLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Your own identifier of the user. */
                userId: string;
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequest"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    downloadStatement: {
        parameters: {
            query: {
                /** @description A month in the time zone of the company. */
                month: string;
            };
            header?: never;
            path: {
                /** @description Your own identifier of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    generateReferralCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description How many codes. */
                    count: number;
                    /** @description `#` becomes a letter or digit, `9` a digit; never a vowel or a look-alike. */
                    pattern: string;
                    /**
                     * @description Your own identifier of the user.
                     * @example isv_user_123
                     */
                    userId: string;
                    category?: string | null;
                    /** @description The program that decides what a referral by this code earns. */
                    programId?: string | null;
                    /** @description The maximum number of uses; null for no limit. */
                    maxUses?: number | null;
                    /** @description When the code can first be used; null for immediately. */
                    startsAt?: string | null;
                    /** @description When the code expires; null for never. */
                    expiresAt?: string | null;
                    description?: string | null;
                    /** @description Your own data: up to 20 texts by name. */
                    metadata?: {
                        [key: string]: string;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Success */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrLimitReachedOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    importReferralCodes: {
        parameters: {
            query?: {
                /** @description true: the job finds out the outcome of each row, and creates no code. */
                dryRun?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description UTF-8, separated by commas, semicolons or tabs. The first row names the columns: userId, referralCode, category, programId, maxUses, startsAt, expiresAt, description. An empty cell is a field that is not set. */
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Success */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrLimitReachedOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    updateReferralCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The codes to change; instead of `filter`. */
                    codes?: string[] | null;
                    /** @description Changes the codes that match, as in the list; instead of `codes`. */
                    filter?: {
                        /**
                         * @description The partner who owns the codes.
                         * @example isv_user_123
                         */
                        userId?: string;
                        /**
                         * @description What codes are grouped by; trimmed, compared exactly.
                         * @example seasonal
                         */
                        category?: string;
                        /**
                         * @description A text that the code, its owner’s id or its description contains; with `partners:read`, also the owner’s name, for the first 50 partners with such a name. Not case-sensitive. With one or two characters: the start of the code.
                         * @example SUMMER
                         */
                        query?: string;
                        /**
                         * @description What was set.
                         * @example active
                         * @enum {string}
                         */
                        status?: "active" | "disabled";
                        /**
                         * @description The current state.
                         * @example expired
                         * @enum {string}
                         */
                        state?: "active" | "disabled" | "not_started" | "expired" | "limit_reached" | "program_not_running" | "program_limit_reached" | "budget_reached";
                        /**
                         * @description Codes of this program.
                         * @example 0199a4ffa9237c5b8d6f0a1b2c3d4e5f
                         */
                        programId?: string;
                        /**
                         * Format: date-time
                         * @description The earliest time of creation, inclusive.
                         */
                        createdFrom?: string;
                        /**
                         * Format: date-time
                         * @description The latest time of creation, inclusive.
                         */
                        createdTo?: string;
                    } | null;
                    /** @description As for a single code; at least one. */
                    changes: {
                        /** @description A disabled code cannot be used, and its name stays reserved. */
                        status?: ("active" | "disabled") | null;
                        /** @description Hands the code to another partner. Past referrals stay with the partner who made them. */
                        userId?: string | null;
                        category?: string | null;
                        /** @description The program that decides what a referral by this code earns. */
                        programId?: string | null;
                        /** @description The maximum number of uses; null for no limit. */
                        maxUses?: number | null;
                        /** @description When the code can first be used; null for immediately. */
                        startsAt?: string | null;
                        /** @description When the code expires; null for never. */
                        expiresAt?: string | null;
                        description?: string | null;
                        /** @description Your own data: up to 20 texts by name. */
                        metadata?: {
                            [key: string]: string;
                        } | null;
                    };
                };
            };
        };
        responses: {
            /** @description Success */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrLimitReachedOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /** @description What the job does. */
                type?: "generate_codes" | "update_codes" | "merge_categories" | "import_codes" | "check_import";
                /** @description The current state. */
                state?: "queued" | "running" | "done" | "canceled" | "failed";
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        jobs: components["schemas"]["Job"][];
                        /** @description The cursor of the next page; null on the last page. */
                        nextCursor: string | null;
                        /** @description True on the last page. */
                        eof: boolean;
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequest"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrJobEndedOrMalformedRequest"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    undoJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrJobNotUndoableOrMalformedRequest"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    getJobResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequest"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    startKyc: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Your own identifier of the user.
                     * @example isv_user_123
                     */
                    userId: string;
                    userType?: (2 | 3 | 5) | null;
                    firstName: string;
                    /** @description Empty for people with one name. */
                    lastName: string;
                    middleName?: string | null;
                    email?: string | null;
                    phoneNumber?: string | null;
                    dateOfBirth?: string | null;
                    ssn?: string | null;
                    address?: {
                        addressLine1?: string | null;
                        addressLine2?: string | null;
                        city?: string | null;
                        state?: string | null;
                        postalCode?: string | null;
                        country?: string | null;
                    } | null;
                    sessionToken?: string | null;
                    agreementTime?: string | null;
                    ipAddress?: string | null;
                    referralCode?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: components["schemas"]["KycStatus"];
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReusedOrKycAlreadyAccepted"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    getKycStatus: {
        parameters: {
            query: {
                /** @description Your own identifier of the user. */
                userId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: components["schemas"]["KycStatus"];
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    decideKyc: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Your own identifier of the user.
                     * @example isv_user_123
                     */
                    userId: string;
                    /**
                     * @description ACCEPT is final when the check is closed. After REJECT, any other decision opens the check again.
                     * @enum {string}
                     */
                    decision: "ACCEPT" | "REJECT" | "REVIEW" | "RESUBMIT";
                    /** @description By default CLOSED for ACCEPT and REJECT, ON_HOLD for REVIEW, OPEN for RESUBMIT. */
                    status?: ("OPEN" | "ON_HOLD" | "CLOSED") | null;
                    subStatus?: string | null;
                    participantId?: string | null;
                    account?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: components["schemas"]["KycStatus"];
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrKycAlreadyDecidedOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    registerKycWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uri */
                    webhookUrl: string;
                    secret?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        validated: true;
                        /** @constant */
                        message: "Webhook URL validated successfully";
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgumentOrWebhookNotValidated"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    receiveProviderEvent: {
        parameters: {
            query?: {
                /** @description The company of the event. Speeds up the check of the signature. */
                companyid?: string;
            };
            header: {
                /** @description The id of the event, the same on every attempt. Store it to process each event once. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this attempt was made, in seconds since 1970. Reject messages older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`. While a secret is rotated there are two, separated by a space. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    event_id: string;
                    /** @description kyc.approved, kyc.rejected or webhook.test. Any other type is noted and ignored. */
                    event_type: string;
                    /** @description When it happened, in RFC 3339. An event older than the newest one applied is noted and ignored. */
                    event_time?: string | null;
                    /** @description For kyc.approved and kyc.rejected: external_id (the userId of the identity check), status (KYC_STATUS_APPROVED or KYC_STATUS_REJECTED, to match event_type) and, optionally, rejection_reason. */
                    data?: unknown;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            404: components["responses"]["PartnerNotFound"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    erasePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Your own identifier of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequest"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    listPrograms: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        programs: components["schemas"]["Program"][];
                        /** @description The cursor of the next page; null on the last page. */
                        nextCursor: string | null;
                        /** @description True on the last page. */
                        eof: boolean;
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    createProgram: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The name that staff see. */
                    name: string;
                    /** @description Codes of a program can be used only while it is active. */
                    status?: ("draft" | "active" | "paused" | "ended") | null;
                    /** @description ISO 4217. It cannot be changed later. */
                    currency: string;
                    /** @description The identifier of the currency in the GafaPay API. By default, programs of one currency share it. */
                    currencyId?: string | null;
                    /** @description When the program starts; null to start immediately. */
                    startsAt?: string | null;
                    /** @description When the program ends; null for no end. */
                    endsAt?: string | null;
                    /** @description Who may refer: 2 customers, 3 merchants, 5 agents; null for anyone. */
                    referrerUserType?: (2 | 3 | 5) | null;
                    /** @description Who may be referred: 2 customers, 3 merchants, 5 agents; null for anyone. */
                    refereeUserType?: (2 | 3 | 5) | null;
                    /** @description What the partner earns by the rule at approval; null for no bonus. */
                    referrerBonus?: components["schemas"]["GivenBonus"] | null;
                    /** @description What the referred user earns; null for no bonus. */
                    refereeBonus?: components["schemas"]["GivenBonus"] | null;
                    /** @description The maximum number of referrals by each code; null for no limit. */
                    maxReferralsPerCode?: number | null;
                    /** @description The maximum number of referrals in the program; null for no limit. */
                    maxReferrals?: number | null;
                    /** @description The maximum cost of all bonuses together; null for no limit. */
                    budget?: components["schemas"]["GivenAmount"] | null;
                    /** @description The number of days from approval until a bonus becomes payable. */
                    holdDays?: number | null;
                    /** @description The number of days after which a pending referral expires; null for never. */
                    pendingDays?: number | null;
                    /** @description What reversing a referral does to usedCount: give_back releases the use, keep_counted keeps it. */
                    onReversal?: ("give_back" | "keep_counted") | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Program"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrLimitReachedOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    getProgram: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Program"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequest"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    updateProgram: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The name that staff see. */
                    name?: string | null;
                    /** @description Codes of a program can be used only while it is active. */
                    status?: ("draft" | "active" | "paused" | "ended") | null;
                    /** @description When the program starts; null to start immediately. */
                    startsAt?: string | null;
                    /** @description When the program ends; null for no end. */
                    endsAt?: string | null;
                    /** @description Who may refer: 2 customers, 3 merchants, 5 agents; null for anyone. */
                    referrerUserType?: (2 | 3 | 5) | null;
                    /** @description Who may be referred: 2 customers, 3 merchants, 5 agents; null for anyone. */
                    refereeUserType?: (2 | 3 | 5) | null;
                    /** @description What the partner earns by the rule at approval; null for no bonus. */
                    referrerBonus?: components["schemas"]["GivenBonus"] | null;
                    /** @description What the referred user earns; null for no bonus. */
                    refereeBonus?: components["schemas"]["GivenBonus"] | null;
                    /** @description The maximum number of referrals by each code; null for no limit. */
                    maxReferralsPerCode?: number | null;
                    /** @description The maximum number of referrals in the program; null for no limit. */
                    maxReferrals?: number | null;
                    /** @description The maximum cost of all bonuses together; null for no limit. */
                    budget?: components["schemas"]["GivenAmount"] | null;
                    /** @description The number of days from approval until a bonus becomes payable. */
                    holdDays?: number | null;
                    /** @description The number of days after which a pending referral expires; null for never. */
                    pendingDays?: number | null;
                    /** @description What reversing a referral does to usedCount: give_back releases the use, keep_counted keeps it. */
                    onReversal?: ("give_back" | "keep_counted") | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Program"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    listReferrals: {
        parameters: {
            query?: {
                /** @description The current state. A referral that is held for review is pending. */
                state?: "pending" | "approved" | "rejected" | "expired" | "reversed";
                /** @description The referred user. */
                userId?: string;
                /** @description The partner who owns the code. */
                referrerUserId?: string;
                referralCode?: string;
                /** @description Referrals in this program. */
                programId?: string;
                category?: string;
                held?: "true";
                /**
                 * @description Created at this time or later.
                 * @example 2026-01-31T09:00:00Z
                 */
                createdFrom?: string;
                /**
                 * @description Created at this time or earlier.
                 * @example 2026-01-31T09:00:00Z
                 */
                createdTo?: string;
                /**
                 * @description Approved, rejected or expired at this time or later.
                 * @example 2026-01-31T09:00:00Z
                 */
                decidedFrom?: string;
                /**
                 * @description Approved, rejected or expired at this time or earlier.
                 * @example 2026-01-31T09:00:00Z
                 */
                decidedTo?: string;
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        referrals: components["schemas"]["Referral"][];
                        /** @description The cursor of the next page; null on the last page. */
                        nextCursor: string | null;
                        /** @description True on the last page. */
                        eof: boolean;
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    createReferral: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Your own identifier of the user.
                     * @example isv_user_123
                     */
                    userId: string;
                    referralCode: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Referral"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrKycAlreadyDecidedOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    downloadReferrals: {
        parameters: {
            query?: {
                /** @description The current state. A referral that is held for review is pending. */
                state?: "pending" | "approved" | "rejected" | "expired" | "reversed";
                /** @description The referred user. */
                userId?: string;
                /** @description The partner who owns the code. */
                referrerUserId?: string;
                referralCode?: string;
                /** @description Referrals in this program. */
                programId?: string;
                category?: string;
                held?: "true";
                /**
                 * @description Created at this time or later.
                 * @example 2026-01-31T09:00:00Z
                 */
                createdFrom?: string;
                /**
                 * @description Created at this time or earlier.
                 * @example 2026-01-31T09:00:00Z
                 */
                createdTo?: string;
                /**
                 * @description Approved, rejected or expired at this time or later.
                 * @example 2026-01-31T09:00:00Z
                 */
                decidedFrom?: string;
                /**
                 * @description Approved, rejected or expired at this time or earlier.
                 * @example 2026-01-31T09:00:00Z
                 */
                decidedTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    getReferral: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralWithTimeline"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequest"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    updateReferral: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The code that the user should have come with. */
                    referralCode: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Referral"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgumentOrReferralNotPending"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    releaseReferral: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The reason in your own words, kept in the timeline. */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Referral"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgumentOrReferralNotHeld"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    rejectReferral: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The reason in your own words, kept in the timeline. */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Referral"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgumentOrReferralNotPending"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    reverseReferral: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The reason in your own words, kept in the timeline. */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Referral"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgumentOrReferralNotApproved"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    listBonuses: {
        parameters: {
            query?: {
                /** @description The current state. */
                state?: "on_hold" | "payable" | "paid" | "reversed" | "deducted";
                /** @description Of a referral, or added by hand as a bonus or a deduction. */
                kind?: "referral" | "manual" | "deduction";
                /** @description Of the partner or of the referred user. */
                side?: "referrer" | "referee";
                /** @description The user who earns the bonus. */
                userId?: string;
                /** @description Bonuses of this program. */
                programId?: string;
                /** @description Bonuses of this referral. */
                referralId?: string;
                /** @description ISO 4217. */
                currency?: string;
                recoverable?: "true";
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bonuses: components["schemas"]["Bonus"][];
                        /** @description The cursor of the next page; null on the last page. */
                        nextCursor: string | null;
                        /** @description True on the last page. */
                        eof: boolean;
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    createManualEntry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description manual, the default, pays the amount; deduction claims it back. */
                    kind?: ("manual" | "deduction") | null;
                    /**
                     * @description The partner.
                     * @example isv_user_123
                     */
                    userId: string;
                    /**
                     * @description Decides the currency. Its budget must cover a bonus.
                     * @example 0199a4ffa9237c5b8d6f0a1b2c3d4e5f
                     */
                    programId: string;
                    amount: components["schemas"]["GivenAmount"];
                    /** @description Why, in your own words. The partner sees it. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bonus"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    downloadBonuses: {
        parameters: {
            query?: {
                /** @description The current state. */
                state?: "on_hold" | "payable" | "paid" | "reversed" | "deducted";
                /** @description Of a referral, or added by hand as a bonus or a deduction. */
                kind?: "referral" | "manual" | "deduction";
                /** @description Of the partner or of the referred user. */
                side?: "referrer" | "referee";
                /** @description The user who earns the bonus. */
                userId?: string;
                /** @description Bonuses of this program. */
                programId?: string;
                /** @description Bonuses of this referral. */
                referralId?: string;
                /** @description ISO 4217. */
                currency?: string;
                recoverable?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    getBonus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bonus"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequest"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    markBonusPaid: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Your own reference of the payment, such as that of a bank transfer. */
                    reference?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bonus"];
                };
            };
            400: components["responses"]["PartnerBonusNotPayableOrInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            409: components["responses"]["PartnerBonusAlreadyPaidOrIdempotencyKeyInUseOrIdempotencyKeyReused"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    markBonusRecovered: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bonus"];
                };
            };
            400: components["responses"]["PartnerBonusNotRecoverableOrInvalidArgumentOrMalformedRequest"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    reverseManualEntry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bonus"];
                };
            };
            400: components["responses"]["PartnerBonusNotReversibleOrInvalidArgumentOrMalformedRequest"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    listPaymentRuns: {
        parameters: {
            query?: {
                /** @description The current state. */
                state?: "draft" | "paid" | "void";
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        paymentRuns: components["schemas"]["PaymentRunSummary"][];
                        /** @description The cursor of the next page; null on the last page. */
                        nextCursor: string | null;
                        /** @description True on the last page. */
                        eof: boolean;
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    createPaymentRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description ISO 4217.
                     * @example USD
                     */
                    currency: string;
                    /** @description Only the bonuses of these users; otherwise of everyone. Each must be a partner, or a referred user who has had a bonus. */
                    userIds?: string[] | null;
                    /** @description Only bonuses that became payable until then. Now by default, and at the latest. */
                    payableBefore?: string | null;
                    /** @description Deducts what each user was paid for referrals that were reversed afterwards: whole bonuses, the smallest first, as many as the line covers. */
                    netRecoverable?: boolean | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRun"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgumentOrPaymentRunEmpty"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    getPaymentRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRun"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequest"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    markPaymentRunPaid: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Your own reference of the payment. */
                    reference: string;
                    /** @description When you paid: now by default. Not in the future, and not before the day, in the time zone of the company, on which the first bonus of the run was booked. A bonus that became payable later counts as paid at that time. */
                    paidAt?: string | null;
                    /** @description What you paid. If the total of the draft is another by now, the call is rejected and nothing is booked. */
                    total?: components["schemas"]["GivenAmount"] | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRun"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgumentOrPaymentRunEmptyOrPaymentRunNotDraft"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    voidPaymentRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, in your own words. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRun"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgumentOrPaymentRunNotVoidable"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    listPartners: {
        parameters: {
            query?: {
                /** @description What the user id or the email address begins with, or the name contains; of one or two characters, what the name begins with. */
                query?: string;
                /** @description earned and owed list the partners who have earned in one currency, the greatest amount first. */
                sort?: "oldest" | "newest" | "most_used" | "earned" | "owed";
                /** @description The currency of the orders earned and owed; by default, that of your newest program. */
                currency?: string;
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        partners: components["schemas"]["Partner"][];
                        /** @description The cursor of the next page; null on the last page. */
                        nextCursor: string | null;
                        /** @description True on the last page. */
                        eof: boolean;
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    getPartner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Your own identifier of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequest"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    replacePartnerDetails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Your own identifier of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description The name that your staff and the partner see.
                     * @example Jane Smith
                     */
                    displayName?: string | null;
                    /** @example jane@example.com */
                    email?: string | null;
                    /** @description Your own data: up to 20 texts by name. */
                    metadata?: {
                        [key: string]: string;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    getStats: {
        parameters: {
            query?: {
                /** @description The first day. */
                from?: string;
                /** @description The last day. */
                to?: string;
                /** @description The length of the periods. Weeks begin on Monday; the first period begins with the range. */
                interval?: "day" | "week" | "month";
                /** @description What the groups are. */
                groupBy?: "category" | "program" | "partner" | "code";
                /** @description Also sums the period before, of the same length: for whole calendar months as many months, otherwise as many days. */
                compare?: "previous";
                /** @description The company's time zone, which days are counted in; any other is rejected. */
                timeZone?: string;
                /** @description The greatest number of groups. All groups have 40,000 periods at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        timeZone: string;
                        total: {
                            /** @description Visits of share pages. */
                            visits: string;
                            /** @description Referrals created. */
                            started: string;
                            approved: string;
                            /** @description Of the approved: those with bonuses that are all paid, whenever that was. Counts on the day of the approval. */
                            paid: string;
                            rejected: string;
                            reversed: string;
                            /** @description By currency, without zeros; null without the scope bonuses:read. */
                            cost: components["schemas"]["Amount"][] | null;
                        };
                        periods: {
                            /** @description Visits of share pages. */
                            visits: string;
                            /** @description Referrals created. */
                            started: string;
                            approved: string;
                            /** @description Of the approved: those with bonuses that are all paid, whenever that was. Counts on the day of the approval. */
                            paid: string;
                            rejected: string;
                            reversed: string;
                            /** @description By currency, without zeros; null without the scope bonuses:read. */
                            cost: components["schemas"]["Amount"][] | null;
                            /** Format: date */
                            from: string;
                        }[];
                        previous?: {
                            /** @description Visits of share pages. */
                            visits: string;
                            /** @description Referrals created. */
                            started: string;
                            approved: string;
                            /** @description Of the approved: those with bonuses that are all paid, whenever that was. Counts on the day of the approval. */
                            paid: string;
                            rejected: string;
                            reversed: string;
                            /** @description By currency, without zeros; null without the scope bonuses:read. */
                            cost: components["schemas"]["Amount"][] | null;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                        };
                        groups: {
                            /** @description The name of the category, the id of the program, the userId of the partner or the code; null without a category or program. */
                            key: string | null;
                            /** @description Null for partners without a name, and for all partners without the scope partners:read. */
                            name: string | null;
                            total: {
                                /** @description Visits of share pages. */
                                visits: string;
                                /** @description Referrals created. */
                                started: string;
                                approved: string;
                                /** @description Of the approved: those with bonuses that are all paid, whenever that was. Counts on the day of the approval. */
                                paid: string;
                                rejected: string;
                                reversed: string;
                                /** @description By currency, without zeros; null without the scope bonuses:read. */
                                cost: components["schemas"]["Amount"][] | null;
                            };
                            periods: {
                                /** @description Visits of share pages. */
                                visits: string;
                                /** @description Referrals created. */
                                started: string;
                                approved: string;
                                /** @description Of the approved: those with bonuses that are all paid, whenever that was. Counts on the day of the approval. */
                                paid: string;
                                rejected: string;
                                reversed: string;
                                /** @description By currency, without zeros; null without the scope bonuses:read. */
                                cost: components["schemas"]["Amount"][] | null;
                                /** Format: date */
                                from: string;
                            }[];
                            previous?: {
                                /** @description Visits of share pages. */
                                visits: string;
                                /** @description Referrals created. */
                                started: string;
                                approved: string;
                                /** @description Of the approved: those with bonuses that are all paid, whenever that was. Counts on the day of the approval. */
                                paid: string;
                                rejected: string;
                                reversed: string;
                                /** @description By currency, without zeros; null without the scope bonuses:read. */
                                cost: components["schemas"]["Amount"][] | null;
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                            };
                        }[];
                        /** @description Whether there are more groups than `limit`. */
                        more: boolean;
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    listUsage: {
        parameters: {
            query?: {
                /** @description The first day. */
                from?: string;
                /** @description The last day. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        usedCount: string;
                        byCategory: {
                            category: string | null;
                            usedCount: string;
                        }[];
                        byDay: {
                            /** Format: date */
                            day: string;
                            usedCount: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    downloadUsage: {
        parameters: {
            query?: {
                /** @description The first day. */
                from?: string;
                /** @description The last day. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    getCaller: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description `companyid` in the GafaPay API. */
                        companyId: string;
                        /** @description The readable id of the company. */
                        isvId: string;
                        /** @description The name of the company. */
                        name: string;
                        /** @description The company’s time zone, an IANA name. Uses are counted by day in it. */
                        timeZone: string;
                        sandbox: boolean;
                        key: {
                            id: string;
                            name: string;
                            /** @description The first characters of the key. */
                            prefix: string;
                            scopes: ("referral_codes:read" | "referral_codes:write" | "kyc:read" | "kyc:write" | "partners:read" | "partners:write" | "programs:read" | "programs:write" | "referrals:read" | "referrals:write" | "bonuses:read" | "bonuses:write" | "webhooks:write" | "events:read" | "audit_log:read")[];
                            expiresAt: string | null;
                        };
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequest"];
            401: components["responses"]["PartnerUnauthenticated"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    listWebhookEndpoints: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        webhookEndpoints: components["schemas"]["WebhookEndpoint"][];
                        /** @description The cursor of the next page; null on the last page. */
                        nextCursor: string | null;
                        /** @description True on the last page. */
                        eof: boolean;
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    createWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uri */
                    url: string;
                    events?: ("referral_code.created" | "referral_code.updated" | "referral_code.deleted" | "referral.created" | "referral.updated" | "referral.held" | "referral.reopened" | "referral.approved" | "referral.rejected" | "referral.expired" | "referral.reversed" | "bonus.booked" | "bonus.payable" | "bonus.paid" | "bonus.reversed" | "bonus.recovered" | "bonus.deducted" | "kyc.status_changed")[] | null;
                    description?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrLimitReachedOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReusedOrWebhookUrlTaken"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    getWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequest"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    deleteWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequest"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    updateWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    url?: string | null;
                    events?: ("referral_code.created" | "referral_code.updated" | "referral_code.deleted" | "referral.created" | "referral.updated" | "referral.held" | "referral.reopened" | "referral.approved" | "referral.rejected" | "referral.expired" | "referral.reversed" | "bonus.booked" | "bonus.payable" | "bonus.paid" | "bonus.reversed" | "bonus.recovered" | "bonus.deducted" | "kyc.status_changed")[] | null;
                    description?: string | null;
                    status?: ("enabled" | "disabled") | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReusedOrWebhookUrlTaken"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequest"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    testWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequest"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description The current state. */
                state?: "pending" | "delivered" | "failed";
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        webhookDeliveries: components["schemas"]["WebhookDelivery"][];
                        /** @description The cursor of the next page; null on the last page. */
                        nextCursor: string | null;
                        /** @description True on the last page. */
                        eof: boolean;
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    resendFailedWebhookDeliveries: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    since: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        resentCount: string;
                        /** @description Whether others that failed may be left. */
                        hasMore: boolean;
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    replayWebhookEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    since: string;
                    types?: ("referral_code.created" | "referral_code.updated" | "referral_code.deleted" | "referral.created" | "referral.updated" | "referral.held" | "referral.reopened" | "referral.approved" | "referral.rejected" | "referral.expired" | "referral.reversed" | "bonus.booked" | "bonus.payable" | "bonus.paid" | "bonus.reversed" | "bonus.recovered" | "bonus.deducted" | "kyc.status_changed")[] | null;
                    /** @description The `nextCursor` of the request before. */
                    cursor?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many deliveries this request queued. */
                        replayedCount: string;
                        /** @description The cursor of the next page; null on the last page. */
                        nextCursor: string | null;
                        /** @description True on the last page. */
                        eof: boolean;
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            413: components["responses"]["PartnerBodyTooLarge"];
            415: components["responses"]["PartnerEncodingNotSupported"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    getWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryWithAttempts"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequest"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    resendWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description An id: 32 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequest"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                /** @description What happened. */
                action?: "referral_code.created" | "referral_code.updated" | "referral_code.deleted" | "category.created" | "category.updated" | "category.deleted" | "program.created" | "program.updated" | "referral.created" | "referral.updated" | "partner.updated" | "partner.portal_link_created" | "partner.portal_links_revoked" | "payment_run.created" | "payment_run.paid" | "payment_run.voided" | "bonus.created" | "bonus.paid" | "bonus.recovered" | "bonus.reversed" | "person.erased" | "company.updated" | "company.provider_secret_rotated" | "member.created" | "member.updated" | "member.deleted" | "member.password_link_created" | "invitation.created" | "invitation.renewed" | "invitation.accepted" | "invitation.deleted" | "invitation.used_up" | "api_key.created" | "api_key.revoked" | "signing_secret.created" | "signing_secret.retired" | "webhook_endpoint.created" | "webhook_endpoint.updated" | "webhook_endpoint.secret_rotated" | "webhook_endpoint.test_sent" | "webhook_endpoint.deliveries_resent" | "webhook_endpoint.events_replayed" | "webhook_endpoint.deleted" | "job.started" | "job.canceled" | "job.undone";
                /** @description The member, API key or JWT subject that made the change. Codes that a key or token created are not found by it. */
                actorId?: string;
                /** @description The kind of what was changed. */
                subjectType?: "referral_code" | "category" | "program" | "referral" | "partner" | "payment_run" | "bonus" | "person" | "company" | "member" | "invitation" | "api_key" | "signing_secret" | "webhook_endpoint" | "job";
                /** @description The id of what was changed; of a referral code, the code. */
                subjectId?: string;
                /**
                 * @description Changed at this time or later.
                 * @example 2026-01-31T09:00:00Z
                 */
                from?: string;
                /**
                 * @description Changed at this time or earlier.
                 * @example 2026-01-31T09:00:00Z
                 */
                to?: string;
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: components["schemas"]["AuditEntry"][];
                        /** @description The cursor of the next page; null on the last page. */
                        nextCursor: string | null;
                        /** @description True on the last page. */
                        eof: boolean;
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description What happened. */
                type?: "referral_code.created" | "referral_code.updated" | "referral_code.deleted" | "referral.created" | "referral.updated" | "referral.held" | "referral.reopened" | "referral.approved" | "referral.rejected" | "referral.expired" | "referral.reversed" | "bonus.booked" | "bonus.payable" | "bonus.paid" | "bonus.reversed" | "bonus.recovered" | "bonus.deducted" | "kyc.status_changed";
                /**
                 * @description Only events of this time or later.
                 * @example 2026-01-30T00:00:00Z
                 */
                since?: string;
                /** @description Only events after the one with this id. */
                after?: string;
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        events: components["schemas"]["Event"][];
                        /** @description The cursor of the next page; null on the last page. */
                        nextCursor: string | null;
                        /** @description True on the last page. */
                        eof: boolean;
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    getUserReferralCode: {
        parameters: {
            query?: {
                user_id?: string;
                referral_code?: string;
                /** @description Only codes of programs in this currency. */
                currency_id?: string;
                /** @description Only codes of this program. */
                referral_program_id?: string;
                /** @description Not needed: the header companyid names the company. If given, it must be the same. */
                company_id?: components["parameters"]["CompanyId"];
            };
            header?: {
                /** @description Your own id for this request, echoed in the response: 1 to 128 of `A-Z a-z 0-9 . _ -`. */
                requestid?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    requestid: components["headers"]["requestid"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: 1;
                        error: string[];
                        data: {
                            referral_user: {
                                id: string;
                                /** @description 2 customer, 3 merchant, 5 agent; null for a campaign code. */
                                user_type: (2 | 3 | 5) | null;
                                user_id: string;
                                referral_code: string;
                                referral_program_id: string | null;
                                /** @description Whether a limit of the code or its program, or the budget of the program, is reached. */
                                max_referral_limit_reach: boolean;
                            };
                        };
                    };
                };
            };
            400: components["responses"]["GafaPayMalformedRequestOrMissingArgumentOrInvalidArgument"];
            401: components["responses"]["GafaPayUnauthenticated"];
            403: components["responses"]["GafaPayPermissionDenied"];
            404: components["responses"]["GafaPayReferralCodeNotFound"];
            429: components["responses"]["GafaPayRateLimited"];
            500: components["responses"]["GafaPayInternal"];
            503: components["responses"]["GafaPayUnavailable"];
        };
    };
    createUserReferralCode: {
        parameters: {
            query?: {
                /** @description Not needed: the header companyid names the company. If given, it must be the same. */
                company_id?: components["parameters"]["CompanyId"];
            };
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Your own id for this request, echoed in the response: 1 to 128 of `A-Z a-z 0-9 . _ -`. */
                requestid?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Your own identifier of the user.
                     * @example isv_user_123
                     */
                    user_id: string;
                    /**
                     * @description 2 customer, 3 merchant, 5 agent.
                     * @enum {number}
                     */
                    user_type: 2 | 3 | 5;
                    /** @description The active program of this user type that determines what a referral earns. */
                    referral_program_id?: string | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    requestid: components["headers"]["requestid"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: 1;
                        error: string[];
                        data: {
                            /** @constant */
                            message: "REWARD_PROMOTION_SAVE_USER_REFERRAL_CODE_SUCCESSFULLY";
                            /** @description The code itself, ready to use. */
                            referral_code_id: string;
                        };
                    };
                };
            };
            400: components["responses"]["GafaPayMalformedRequestOrMissingArgumentOrInvalidArgument"];
            401: components["responses"]["GafaPayUnauthenticated"];
            403: components["responses"]["GafaPayPermissionDenied"];
            409: components["responses"]["GafaPayIdempotencyKeyReusedOrIdempotencyKeyInUseOrPersonalCodeExists"];
            413: components["responses"]["GafaPayBodyTooLarge"];
            415: components["responses"]["GafaPayEncodingNotSupported"];
            429: components["responses"]["GafaPayRateLimited"];
            500: components["responses"]["GafaPayInternal"];
            503: components["responses"]["GafaPayUnavailable"];
        };
    };
    validateReferralCodePublicly: {
        parameters: {
            query?: {
                /** @description Not needed: the header companyid names the company. If given, it must be the same. */
                company_id?: components["parameters"]["CompanyId"];
            };
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Your own id for this request, echoed in the response: 1 to 128 of `A-Z a-z 0-9 . _ -`. */
                requestid?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    referral_code: string;
                    /**
                     * @description 2 customer, 3 merchant, 5 agent.
                     * @enum {number}
                     */
                    user_type: 2 | 3 | 5;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    requestid: components["headers"]["requestid"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: 1;
                        error: string[];
                        data: {
                            /**
                             * @description With the documented spelling.
                             * @constant
                             */
                            message: "Reward promotion referal code validate";
                        };
                    };
                };
            };
            400: components["responses"]["GafaPayMalformedRequestOrMissingArgumentOrInvalidArgumentOrReferralCodeNotValid"];
            401: components["responses"]["GafaPayUnauthenticated"];
            409: components["responses"]["GafaPayIdempotencyKeyReusedOrIdempotencyKeyInUse"];
            413: components["responses"]["GafaPayBodyTooLarge"];
            415: components["responses"]["GafaPayEncodingNotSupported"];
            429: components["responses"]["GafaPayRateLimited"];
            500: components["responses"]["GafaPayInternal"];
            503: components["responses"]["GafaPayUnavailable"];
        };
    };
    applyReferralCode: {
        parameters: {
            query?: {
                /** @description Not needed: the header companyid names the company. If given, it must be the same. */
                company_id?: components["parameters"]["CompanyId"];
            };
            header?: {
                /** @description Makes retries safe: the first final response is stored for 48 hours and replayed to the same request. Use a new key, such as a UUID, for each new request. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Your own id for this request, echoed in the response: 1 to 128 of `A-Z a-z 0-9 . _ -`. */
                requestid?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Your own identifier of the user.
                     * @example isv_user_123
                     */
                    user_id: string;
                    /**
                     * @description 2 customer, 3 merchant, 5 agent.
                     * @enum {number}
                     */
                    user_type: 2 | 3 | 5;
                    referral_code: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    requestid: components["headers"]["requestid"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: 1;
                        error: string[];
                        data: {
                            /** @constant */
                            message: "REWARD_PROMOTION_APPLY_REFERRAL_CODE_SUCCESS";
                        };
                    };
                };
            };
            400: components["responses"]["GafaPayMalformedRequestOrMissingArgumentOrInvalidArgumentOrReferralCodeNotValidOrSelfReferral"];
            401: components["responses"]["GafaPayUnauthenticated"];
            403: components["responses"]["GafaPayPermissionDenied"];
            409: components["responses"]["GafaPayIdempotencyKeyReusedOrIdempotencyKeyInUseOrLimitReachedOrAlreadyReferred"];
            413: components["responses"]["GafaPayBodyTooLarge"];
            415: components["responses"]["GafaPayEncodingNotSupported"];
            429: components["responses"]["GafaPayRateLimited"];
            500: components["responses"]["GafaPayInternal"];
            503: components["responses"]["GafaPayUnavailable"];
        };
    };
    listReferralPrograms: {
        parameters: {
            query?: {
                /**
                 * @description Programs in which this type may refer: 2 customer, 3 merchant, 5 agent.
                 * @example 2
                 */
                user_type?: "2" | "3" | "5";
                /** @description Programs in this currency. */
                currency_id?: string;
                /**
                 * @description Programs in which this type may be referred: 2 customer, 3 merchant, 5 agent.
                 * @example 2
                 */
                referral_for?: "2" | "3" | "5";
                /**
                 * @description 1 inactive, 2 active.
                 * @example 2
                 */
                status?: "1" | "2";
                skip?: number;
                limit?: number;
                /** @description Part of the name. */
                search_keyword?: string;
                /**
                 * @description JSON of one field and its direction, such as {"created_date":"DESC"}.
                 * @example {"created_date":"DESC"}
                 */
                sorting?: string;
                /**
                 * @description Programs that run at or after this time.
                 * @example 2026-01-01
                 */
                start_date?: string;
                /**
                 * @description Programs that run at or before this time.
                 * @example 2026-12-31
                 */
                end_date?: string;
                /**
                 * @description Programs that are running now, or those that are not.
                 * @example true
                 */
                is_active?: "0" | "1" | "true" | "false";
                /** @description Not needed: the header companyid names the company. If given, it must be the same. */
                company_id?: components["parameters"]["CompanyId"];
            };
            header?: {
                /** @description Your own id for this request, echoed in the response: 1 to 128 of `A-Z a-z 0-9 . _ -`. */
                requestid?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    requestid: components["headers"]["requestid"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: 1;
                        error: string[];
                        data: {
                            referral_programs: {
                                id: string;
                                name: string;
                                user_type: (2 | 3 | 5) | null;
                                referral_for: (2 | 3 | 5) | null;
                                currency_id: string;
                                referfrom_rewards_type: ("fixed" | "tiered" | "first-n") | null;
                                /** @description The amount for the first referral. */
                                referfrom_rewards_amount: string | null;
                                referto_rewards_type: ("fixed" | "tiered" | "first-n") | null;
                                /** @description The amount for the first referral. */
                                referto_rewards_amount: string | null;
                                max_referral_limit: number | null;
                                /** @enum {number} */
                                status: 1 | 2;
                                is_active: boolean;
                                start_date: string | null;
                                end_date: string | null;
                                /** Format: date-time */
                                created_date: string;
                            }[];
                            total: number;
                        };
                    };
                };
            };
            400: components["responses"]["GafaPayMalformedRequestOrMissingArgumentOrInvalidArgument"];
            401: components["responses"]["GafaPayUnauthenticated"];
            403: components["responses"]["GafaPayPermissionDenied"];
            429: components["responses"]["GafaPayRateLimited"];
            500: components["responses"]["GafaPayInternal"];
            503: components["responses"]["GafaPayUnavailable"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequest"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequest"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    onReferralCodeCreated: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event, the same on every attempt. Store it to process each event once. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this attempt was made, in seconds since 1970. Reject messages older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`. While a secret is rotated there are two, separated by a space. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "referral_code.created";
                    /**
                     * Format: date-time
                     * @description When it happened, RFC 3339 in UTC.
                     */
                    timestamp: string;
                    data: components["schemas"]["ReferralCode"];
                };
            };
        };
        responses: {
            /** @description Stop sending: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Respond within 10 seconds, and process the event afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: sent again with growing pauses over more than 24 hours. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onReferralCodeUpdated: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event, the same on every attempt. Store it to process each event once. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this attempt was made, in seconds since 1970. Reject messages older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`. While a secret is rotated there are two, separated by a space. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "referral_code.updated";
                    /**
                     * Format: date-time
                     * @description When it happened, RFC 3339 in UTC.
                     */
                    timestamp: string;
                    data: components["schemas"]["ReferralCode"] & {
                        /** @description The fields that changed, each with its value before and after. */
                        changes: {
                            [key: string]: unknown[];
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Stop sending: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Respond within 10 seconds, and process the event afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: sent again with growing pauses over more than 24 hours. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onReferralCodeDeleted: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event, the same on every attempt. Store it to process each event once. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this attempt was made, in seconds since 1970. Reject messages older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`. While a secret is rotated there are two, separated by a space. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "referral_code.deleted";
                    /**
                     * Format: date-time
                     * @description When it happened, RFC 3339 in UTC.
                     */
                    timestamp: string;
                    data: components["schemas"]["ReferralCode"];
                };
            };
        };
        responses: {
            /** @description Stop sending: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Respond within 10 seconds, and process the event afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: sent again with growing pauses over more than 24 hours. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onReferralCreated: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event, the same on every attempt. Store it to process each event once. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this attempt was made, in seconds since 1970. Reject messages older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`. While a secret is rotated there are two, separated by a space. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "referral.created";
                    /**
                     * Format: date-time
                     * @description When it happened, RFC 3339 in UTC.
                     */
                    timestamp: string;
                    data: components["schemas"]["Referral"];
                };
            };
        };
        responses: {
            /** @description Stop sending: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Respond within 10 seconds, and process the event afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: sent again with growing pauses over more than 24 hours. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onReferralUpdated: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event, the same on every attempt. Store it to process each event once. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this attempt was made, in seconds since 1970. Reject messages older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`. While a secret is rotated there are two, separated by a space. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "referral.updated";
                    /**
                     * Format: date-time
                     * @description When it happened, RFC 3339 in UTC.
                     */
                    timestamp: string;
                    data: components["schemas"]["Referral"] & {
                        /** @description The fields that changed, each with its value before and after. */
                        changes: {
                            [key: string]: unknown[];
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Stop sending: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Respond within 10 seconds, and process the event afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: sent again with growing pauses over more than 24 hours. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onReferralHeld: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event, the same on every attempt. Store it to process each event once. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this attempt was made, in seconds since 1970. Reject messages older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`. While a secret is rotated there are two, separated by a space. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "referral.held";
                    /**
                     * Format: date-time
                     * @description When it happened, RFC 3339 in UTC.
                     */
                    timestamp: string;
                    data: components["schemas"]["Referral"];
                };
            };
        };
        responses: {
            /** @description Stop sending: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Respond within 10 seconds, and process the event afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: sent again with growing pauses over more than 24 hours. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onReferralReopened: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event, the same on every attempt. Store it to process each event once. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this attempt was made, in seconds since 1970. Reject messages older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`. While a secret is rotated there are two, separated by a space. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "referral.reopened";
                    /**
                     * Format: date-time
                     * @description When it happened, RFC 3339 in UTC.
                     */
                    timestamp: string;
                    data: components["schemas"]["Referral"];
                };
            };
        };
        responses: {
            /** @description Stop sending: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Respond within 10 seconds, and process the event afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: sent again with growing pauses over more than 24 hours. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onReferralApproved: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event, the same on every attempt. Store it to process each event once. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this attempt was made, in seconds since 1970. Reject messages older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`. While a secret is rotated there are two, separated by a space. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "referral.approved";
                    /**
                     * Format: date-time
                     * @description When it happened, RFC 3339 in UTC.
                     */
                    timestamp: string;
                    data: components["schemas"]["Referral"];
                };
            };
        };
        responses: {
            /** @description Stop sending: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Respond within 10 seconds, and process the event afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: sent again with growing pauses over more than 24 hours. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onReferralRejected: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event, the same on every attempt. Store it to process each event once. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this attempt was made, in seconds since 1970. Reject messages older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`. While a secret is rotated there are two, separated by a space. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "referral.rejected";
                    /**
                     * Format: date-time
                     * @description When it happened, RFC 3339 in UTC.
                     */
                    timestamp: string;
                    data: components["schemas"]["Referral"];
                };
            };
        };
        responses: {
            /** @description Stop sending: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Respond within 10 seconds, and process the event afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: sent again with growing pauses over more than 24 hours. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onReferralExpired: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event, the same on every attempt. Store it to process each event once. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this attempt was made, in seconds since 1970. Reject messages older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`. While a secret is rotated there are two, separated by a space. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "referral.expired";
                    /**
                     * Format: date-time
                     * @description When it happened, RFC 3339 in UTC.
                     */
                    timestamp: string;
                    data: components["schemas"]["Referral"];
                };
            };
        };
        responses: {
            /** @description Stop sending: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Respond within 10 seconds, and process the event afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: sent again with growing pauses over more than 24 hours. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onReferralReversed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event, the same on every attempt. Store it to process each event once. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this attempt was made, in seconds since 1970. Reject messages older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`. While a secret is rotated there are two, separated by a space. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "referral.reversed";
                    /**
                     * Format: date-time
                     * @description When it happened, RFC 3339 in UTC.
                     */
                    timestamp: string;
                    data: components["schemas"]["Referral"];
                };
            };
        };
        responses: {
            /** @description Stop sending: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Respond within 10 seconds, and process the event afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: sent again with growing pauses over more than 24 hours. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onBonusBooked: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event, the same on every attempt. Store it to process each event once. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this attempt was made, in seconds since 1970. Reject messages older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`. While a secret is rotated there are two, separated by a space. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "bonus.booked";
                    /**
                     * Format: date-time
                     * @description When it happened, RFC 3339 in UTC.
                     */
                    timestamp: string;
                    data: components["schemas"]["Bonus"];
                };
            };
        };
        responses: {
            /** @description Stop sending: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Respond within 10 seconds, and process the event afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: sent again with growing pauses over more than 24 hours. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onBonusPayable: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event, the same on every attempt. Store it to process each event once. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this attempt was made, in seconds since 1970. Reject messages older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`. While a secret is rotated there are two, separated by a space. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "bonus.payable";
                    /**
                     * Format: date-time
                     * @description When it happened, RFC 3339 in UTC.
                     */
                    timestamp: string;
                    data: components["schemas"]["Bonus"];
                };
            };
        };
        responses: {
            /** @description Stop sending: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Respond within 10 seconds, and process the event afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: sent again with growing pauses over more than 24 hours. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onBonusPaid: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event, the same on every attempt. Store it to process each event once. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this attempt was made, in seconds since 1970. Reject messages older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`. While a secret is rotated there are two, separated by a space. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "bonus.paid";
                    /**
                     * Format: date-time
                     * @description When it happened, RFC 3339 in UTC.
                     */
                    timestamp: string;
                    data: components["schemas"]["Bonus"];
                };
            };
        };
        responses: {
            /** @description Stop sending: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Respond within 10 seconds, and process the event afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: sent again with growing pauses over more than 24 hours. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onBonusReversed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event, the same on every attempt. Store it to process each event once. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this attempt was made, in seconds since 1970. Reject messages older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`. While a secret is rotated there are two, separated by a space. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "bonus.reversed";
                    /**
                     * Format: date-time
                     * @description When it happened, RFC 3339 in UTC.
                     */
                    timestamp: string;
                    data: components["schemas"]["Bonus"];
                };
            };
        };
        responses: {
            /** @description Stop sending: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Respond within 10 seconds, and process the event afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: sent again with growing pauses over more than 24 hours. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onBonusRecovered: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event, the same on every attempt. Store it to process each event once. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this attempt was made, in seconds since 1970. Reject messages older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`. While a secret is rotated there are two, separated by a space. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "bonus.recovered";
                    /**
                     * Format: date-time
                     * @description When it happened, RFC 3339 in UTC.
                     */
                    timestamp: string;
                    data: components["schemas"]["Bonus"];
                };
            };
        };
        responses: {
            /** @description Stop sending: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Respond within 10 seconds, and process the event afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: sent again with growing pauses over more than 24 hours. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onBonusDeducted: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event, the same on every attempt. Store it to process each event once. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this attempt was made, in seconds since 1970. Reject messages older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`. While a secret is rotated there are two, separated by a space. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "bonus.deducted";
                    /**
                     * Format: date-time
                     * @description When it happened, RFC 3339 in UTC.
                     */
                    timestamp: string;
                    data: components["schemas"]["Bonus"];
                };
            };
        };
        responses: {
            /** @description Stop sending: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Respond within 10 seconds, and process the event afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: sent again with growing pauses over more than 24 hours. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onKycStatusChanged: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the event, the same on every attempt. Store it to process each event once. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this attempt was made, in seconds since 1970. Reject messages older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`. While a secret is rotated there are two, separated by a space. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "kyc.status_changed";
                    /**
                     * Format: date-time
                     * @description When it happened, RFC 3339 in UTC.
                     */
                    timestamp: string;
                    data: components["schemas"]["KycStatus"];
                };
            };
        };
        responses: {
            /** @description Stop sending: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Respond within 10 seconds, and process the event afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: sent again with growing pauses over more than 24 hours. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
