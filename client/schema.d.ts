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
         * @description Oldest first. A code created while you page is neither lost nor shown twice.
         */
        get: operations["listReferralCodes"];
        put?: never;
        /**
         * Create a referral code
         * @description The code is shown as typed and unique in the company whatever the case. A code that was disabled stays reserved.
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
         * @description Always 200 for a well-formed request. An unknown, disabled, expired, not yet started or exhausted code and a code of another company all look the same.
         */
        get: operations["validateReferralCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a referral code
         * @description What is absent stays as it is; null takes a term away. Uses move along when the category changes.
         */
        patch: operations["updateReferralCode"];
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
         * Start the identity check of a user
         * @description With a referralCode the user becomes a pending referral. A code that cannot be used is a 400 whose field violation says why, and nothing is recorded. Repeating a start that is still open updates the details; it may add a code where there was none, never change one. The ssn is never stored.
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
        /** How the identity check of a user stands */
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
         * Report the outcome of an identity check
         * @description ACCEPT with CLOSED, its default, approves the referral: the code’s usedCount grows by exactly 1 and the bonuses of both sides are booked, in one transaction. Sending it again changes nothing. Past a limit the person is approved all the same, the referral rejected.
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
         * Register where KYC status changes go
         * @description A signed test delivery with empty fields must be answered 2xx within 5 s, without a redirect; otherwise nothing is registered. Every status change is then delivered as {externalId, decision, status, subStatus, participantId, account}, signed as Standard Webhooks has it. Choose the secret yourself, or leave it out: then registering again keeps the one there is, and a first registration makes one. To learn that, find the endpoint of kind kyc with GET /v1/webhook-endpoints and call its rotate-secret.
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
         * @description For the provider to call: no API key, but a Standard Webhooks signature with the company’s provider secret, at most five minutes old, which also says whose event it is. An event_id is applied once, however often it comes. A user who never started is a 404, so that the provider tries again; another outcome after the final one is refused.
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
         * Erase what is known of a person
         * @description The identity check, the details and the keyed hashes go; the referral, its counts and the ledger stay under your own userId. A referral still pending is rejected. A userId that is also a path of this API, such as start, is written with one letter percent-encoded.
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
         * @description What a referral earns each side: fixed, tiered by the referrer’s n-th approved referral, or first-n. Amounts are decimal strings in the program’s currency. Answers with the program.
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
        /** Find a program */
        get: operations["getProgram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a program
         * @description What is absent stays as it is; null takes a term away. Pausing or ending stops new referrals, not those that are there. The currency stays.
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
         * @description Oldest first. A referral made while you page is neither lost nor shown twice.
         */
        get: operations["listReferrals"];
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
        /** Find a referral, with its bonuses and timeline */
        get: operations["getReferral"];
        put?: never;
        post?: never;
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
         * Take an approved referral back
         * @description Its bonuses get counter-entries in the ledger, and its use is given back unless the program keeps reversed referrals counted. Sending it again changes nothing.
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
         * @description Oldest first. A bonus is on hold until its program’s hold period is over, then payable, then paid; reversed when its referral was taken back.
         */
        get: operations["listBonuses"];
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
        /** Find a bonus */
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
         * @description Sending it again, with the same reference or none, changes nothing.
         */
        post: operations["markBonusPaid"];
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
         * How often codes were used, by category and by day
         * @description Between two UTC days, both included, or ever. Days and categories without uses are left out; the category is null for codes without one.
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
    "/v1/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook endpoints
         * @description Oldest first, the one registered for KYC status changes among them.
         */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /**
         * Create a webhook endpoint
         * @description Events go there from now on, signed with the secret of this answer as Standard Webhooks has it; without events, all of them. Each is delivered at least once: answer 2xx within 10 s, and tell repetitions by their webhook-id. What fails is tried again over 28 hours. The URL is public and begins with https://.
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
        /** Find a webhook endpoint */
        get: operations["getWebhookEndpoint"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook endpoint
         * @description Its deliveries go with it, also those still waiting.
         */
        delete: operations["deleteWebhookEndpoint"];
        options?: never;
        head?: never;
        /**
         * Change a webhook endpoint
         * @description What is absent stays as it is; null for events means all of them, null for the description takes it away. What happens while it is disabled is not kept for it; enabling it goes on with what was waiting before. An answer of 410, or ten days without a success, disables it. URL and events of the KYC endpoint stay: POST /v1/kyc/webhook changes its URL.
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
         * Give a webhook endpoint a new secret
         * @description For 24 hours deliveries are signed with the secret before too, so that receivers change over at their leisure. This is also how the secret of the KYC endpoint is learned.
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
         * @description A message of type webhook.test (an empty status, to the KYC endpoint) is queued like every other. Find out with GET /v1/webhook-deliveries/{id} how it went. A disabled endpoint gets it when it is enabled.
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
         * List the deliveries to a webhook endpoint
         * @description Newest first. They are kept for 30 days.
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
         * Send once more what failed
         * @description Every delivery to this endpoint of an event since then that was given up is tried again over the whole schedule, with the same webhook-id.
         */
        post: operations["resendFailedWebhookDeliveries"];
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
        /** Find a delivery with every attempt */
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
         * Send a delivery once more
         * @description Whether it arrived or not: at once, with the same webhook-id and the whole schedule of retries.
         */
        post: operations["resendWebhookDelivery"];
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
         * @description Exactly one of user_id and referral_code. The other two narrow the search; a code linked to no program matches any.
         */
        get: operations["getUserReferralCode"];
        put?: never;
        /**
         * Create the referral code of a user
         * @description A user has one code, whatever the type or program; it is unique over all companies and can be used at once, in upper or lower case.
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
         * @description Needs the companyid header only, so calls are limited per address. Every cause of an invalid code looks the same.
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
         * @description An approved referral at once: counted and booked in one transaction. A user is referred once.
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
         * @description start_date and end_date find the programs that run at some time between them; status is 2 for active programs and 1 for all others; is_active says whether a program runs now.
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
        /** Whether the process is up */
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
        /** Whether the database answers */
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
    "referral.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A user gave a code; the referral waits for approval */
        post: operations["onReferralCreated"];
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
        /** A referral was approved: its code’s usedCount grew by 1 */
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
        /** A referral was rejected; `reason` says why */
        post: operations["onReferralRejected"];
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
        /** An approved referral was taken back */
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
        /** A bonus was booked for one side of a referral */
        post: operations["onBonusBooked"];
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
        /** A bonus was taken back with its referral */
        post: operations["onBonusReversed"];
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
                /** @description The referrer’s n-th approved referral from which this amount holds; 1 for the first tier. */
                from: number;
                amount: components["schemas"]["GivenAmount"];
            }[];
        } | {
            /** @constant */
            rule: "first-n";
            /** @description How many referrals of one referrer earn it. */
            referrals: number;
            amount: components["schemas"]["GivenAmount"];
        };
        GivenAmount: {
            /** @description A decimal string with the digits of the currency, such as 50.00 USD or 5000 JPY. */
            value: string;
            /** @description The program’s, if given. */
            currency?: string | null;
        };
        /** @description google.rpc.Status with ErrorInfo, BadRequest and RequestInfo details. */
        PartnerFailure: {
            /** @description A google.rpc.Code. */
            code: number;
            /** @description What went wrong, for people; do not parse it. */
            message: string;
            details: {
                /** @description ErrorInfo, BadRequest or RequestInfo of google.rpc. */
                "@type": string;
                /** @description Of ErrorInfo: the error code. */
                reason?: string;
                /** @description Of ErrorInfo. */
                domain?: string;
                /** @description Of BadRequest: every field that is wrong. */
                fieldViolations?: components["schemas"]["FieldViolation"][];
                /** @description Of RequestInfo: the same as X-Request-Id. */
                requestId?: string;
            }[];
        };
        FieldViolation: {
            /** @description Where it is, with dots: `address.country`. */
            field: string;
            /** @description A stable word for machines. */
            reason: string;
            /** @description The rule, in words for people. */
            description: string;
        };
        ReferralCodeListItem: {
            referralCode: string;
            /** @description Who owns the code. */
            userId: string;
            /** @description The company, by its readable name. */
            isvId: string;
            /** @description How often the code was used, as a decimal string. */
            usedCount: string;
            category: string | null;
        };
        /** @description A decimal string with the digits of its ISO 4217 currency. */
        Amount: {
            /** @description Such as 50.00 USD, 5000 JPY or 5.000 KWD. */
            value: string;
            /** @description ISO 4217. */
            currency: string;
        };
        ReferralCode: {
            referralCode: string;
            /** @description Who owns the code. */
            userId: string;
            /** @description The company, by its readable name. */
            isvId: string;
            /** @description How often the code was used, as a decimal string. */
            usedCount: string;
            category: string | null;
            /** @enum {string} */
            status: "active" | "disabled";
            /** @description How often the code may be used; null for any number. */
            maxUses: number | null;
            startsAt: string | null;
            expiresAt: string | null;
            programId: string | null;
            description: string | null;
        };
        KycStatus: {
            /**
             * @description Empty until there is one.
             * @enum {string}
             */
            decision: "" | "ACCEPT" | "REJECT" | "REVIEW" | "RESUBMIT";
            /**
             * @description CLOSED with ACCEPT is approval; CLOSED with REJECT can be started again.
             * @enum {string}
             */
            status: "NOT_STARTED" | "OPEN" | "ON_HOLD" | "CLOSED";
            /** @description As it was reported. */
            subStatus: string;
            /** @description The caller's own userId. */
            externalId: string;
            /** @description As it was reported. */
            participantId: string;
            /** @description As it was reported. */
            account: string;
        };
        Program: {
            id: string;
            name: string;
            /** @enum {string} */
            status: "draft" | "active" | "paused" | "ended";
            /** @description Active, and between its start and its end. */
            isRunning: boolean;
            /** @description ISO 4217. */
            currency: string;
            /** @description The GafaPay dialect’s identifier of the currency. */
            currencyId: string;
            startsAt: string | null;
            endsAt: string | null;
            /** @description 2 customers, 3 merchants, 5 agents; null for anybody. */
            referrerUserType: (2 | 3 | 5) | null;
            /** @description 2 customers, 3 merchants, 5 agents; null for anybody. */
            refereeUserType: (2 | 3 | 5) | null;
            referrerBonus: components["schemas"]["BonusRule"] | null;
            refereeBonus: components["schemas"]["BonusRule"] | null;
            maxReferralsPerCode: number | null;
            maxReferrals: number | null;
            /** @description The most that all bonuses together may cost. */
            budget: components["schemas"]["Amount"] | null;
            /** @description How many days after approval a bonus becomes payable. */
            holdDays: number;
            /** @description How many days a referral may wait for approval; null for ever. */
            pendingDays: number | null;
            /**
             * @description What a reversed referral does to usedCount.
             * @enum {string}
             */
            onReversal: "give_back" | "keep_counted";
            /** @description How many referrals were approved, as a decimal string. */
            approvedCount: string;
            /** @description What all its bonuses cost so far. */
            spent: components["schemas"]["Amount"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description fixed for each referral, tiered by the referrer’s n-th approved referral, or for the first n. */
        BonusRule: {
            /** @constant */
            rule: "fixed";
            amount: components["schemas"]["Amount"];
        } | {
            /** @constant */
            rule: "tiered";
            tiers: {
                /** @description The referrer’s n-th approved referral from which this amount holds; 1 for the first tier. */
                from: number;
                amount: components["schemas"]["Amount"];
            }[];
        } | {
            /** @constant */
            rule: "first-n";
            /** @description How many referrals of one referrer earn it. */
            referrals: number;
            amount: components["schemas"]["Amount"];
        };
        Referral: {
            id: string;
            /**
             * @description pending, then approved, rejected or expired; approved ones can be reversed.
             * @enum {string}
             */
            state: "pending" | "approved" | "rejected" | "expired" | "reversed";
            /** @description Why it was rejected. */
            reason: ("KYC_REJECTED" | "LIMIT_REACHED" | "PROGRAM_LIMIT_REACHED" | "BUDGET_REACHED" | "SAME_PERSON" | "PERSON_ERASED") | null;
            /** @description While pending: why somebody must look at it before it can be approved. */
            heldFor: ("SAME_SSN" | "SAME_EMAIL" | "SAME_PHONE") | null;
            /** @description The person who was referred. */
            userId: string;
            referralCode: string;
            /** @description The person whose code it was. */
            referrerUserId: string;
            programId: string | null;
            category: string | null;
            /**
             * @description Given with an identity check, or applied directly.
             * @enum {string}
             */
            source: "kyc" | "applied";
            /** Format: date-time */
            createdAt: string;
            /** @description While pending: when it ends by itself. */
            expiresAt: string | null;
            /** @description When it was approved, rejected or expired. */
            decidedAt: string | null;
            /** @description When it was taken back. */
            reversedAt: string | null;
        };
        ReferralWithTimeline: {
            id: string;
            /**
             * @description pending, then approved, rejected or expired; approved ones can be reversed.
             * @enum {string}
             */
            state: "pending" | "approved" | "rejected" | "expired" | "reversed";
            /** @description Why it was rejected. */
            reason: ("KYC_REJECTED" | "LIMIT_REACHED" | "PROGRAM_LIMIT_REACHED" | "BUDGET_REACHED" | "SAME_PERSON" | "PERSON_ERASED") | null;
            /** @description While pending: why somebody must look at it before it can be approved. */
            heldFor: ("SAME_SSN" | "SAME_EMAIL" | "SAME_PHONE") | null;
            /** @description The person who was referred. */
            userId: string;
            referralCode: string;
            /** @description The person whose code it was. */
            referrerUserId: string;
            programId: string | null;
            category: string | null;
            /**
             * @description Given with an identity check, or applied directly.
             * @enum {string}
             */
            source: "kyc" | "applied";
            /** Format: date-time */
            createdAt: string;
            /** @description While pending: when it ends by itself. */
            expiresAt: string | null;
            /** @description When it was approved, rejected or expired. */
            decidedAt: string | null;
            /** @description When it was taken back. */
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
                /** @description Why, as a word for machines. */
                reason: string | null;
                /** @description Why, in a person’s own words. */
                note: string | null;
            }[];
        };
        Bonus: {
            id: string;
            /**
             * @description On hold until payableAt, then payable, then paid; reversed when its referral was taken back.
             * @enum {string}
             */
            state: "on_hold" | "payable" | "paid" | "reversed";
            /**
             * @description Whether it is for the person who refers or the one who was referred.
             * @enum {string}
             */
            side: "referrer" | "referee";
            /** @description Whom it is owed to. */
            userId: string;
            amount: components["schemas"]["Amount"];
            referralId: string;
            programId: string;
            /**
             * Format: date-time
             * @description When the referral was approved.
             */
            bookedAt: string;
            /**
             * Format: date-time
             * @description When its hold period is over.
             */
            payableAt: string;
            /** @description When it was marked as paid. */
            paidAt: string | null;
            /** @description When it was taken back. */
            reversedAt: string | null;
            /** @description What names the payment in your books. */
            reference: string | null;
        };
        WebhookEndpointWithSecret: {
            id: string;
            /**
             * @description kyc: the one registered by POST /v1/kyc/webhook.
             * @enum {string}
             */
            kind: "events" | "kyc";
            url: string;
            description: string | null;
            /** @description Null for all of them. */
            events: ("referral_code.created" | "referral_code.updated" | "referral.created" | "referral.approved" | "referral.rejected" | "referral.reversed" | "bonus.booked" | "bonus.paid" | "bonus.reversed" | "kyc.status_changed")[] | null;
            /** @enum {string} */
            status: "enabled" | "disabled";
            /** @description Why it was disabled by itself. */
            disabledReason: string | null;
            /** @description Since when no attempt has succeeded. */
            failingSince: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description Verifies deliveries (Standard Webhooks). Shown this once. */
            secret: string;
        };
        WebhookEndpoint: {
            id: string;
            /**
             * @description kyc: the one registered by POST /v1/kyc/webhook.
             * @enum {string}
             */
            kind: "events" | "kyc";
            url: string;
            description: string | null;
            /** @description Null for all of them. */
            events: ("referral_code.created" | "referral_code.updated" | "referral.created" | "referral.approved" | "referral.rejected" | "referral.reversed" | "bonus.booked" | "bonus.paid" | "bonus.reversed" | "kyc.status_changed")[] | null;
            /** @enum {string} */
            status: "enabled" | "disabled";
            /** @description Why it was disabled by itself. */
            disabledReason: string | null;
            /** @description Since when no attempt has succeeded. */
            failingSince: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        WebhookDelivery: {
            id: string;
            webhookEndpointId: string;
            /** @description The webhook-id of every attempt; the same event has the same one at every endpoint. */
            webhookId: string;
            /** @enum {string} */
            eventType: "referral_code.created" | "referral_code.updated" | "referral.created" | "referral.approved" | "referral.rejected" | "referral.reversed" | "bonus.booked" | "bonus.paid" | "bonus.reversed" | "kyc.status_changed" | "webhook.test";
            /** @enum {string} */
            state: "pending" | "delivered" | "failed";
            /** @description Attempts since it was first sent, or sent once more. */
            attemptsCount: string;
            nextAttemptAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description When it arrived, or was given up. */
            endedAt: string | null;
        };
        WebhookDeliveryWithAttempts: {
            id: string;
            webhookEndpointId: string;
            /** @description The webhook-id of every attempt; the same event has the same one at every endpoint. */
            webhookId: string;
            /** @enum {string} */
            eventType: "referral_code.created" | "referral_code.updated" | "referral.created" | "referral.approved" | "referral.rejected" | "referral.reversed" | "bonus.booked" | "bonus.paid" | "bonus.reversed" | "kyc.status_changed" | "webhook.test";
            /** @enum {string} */
            state: "pending" | "delivered" | "failed";
            /** @description Attempts since it was first sent, or sent once more. */
            attemptsCount: string;
            nextAttemptAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description When it arrived, or was given up. */
            endedAt: string | null;
            /** @description What is sent, byte for byte. */
            body: string;
            attempts: {
                number: number;
                /** Format: date-time */
                startedAt: string;
                durationMs: number;
                succeeded: boolean;
                /** @description What was answered; null when there was no answer. */
                status: number | null;
                /** @description Why there was no answer. */
                problem: string | null;
                requestHeaders: {
                    [key: string]: string;
                };
                responseHeaders: {
                    [key: string]: string;
                } | null;
                /** @description The first 64 KiB of the answer. */
                responseBody: string | null;
            }[];
        };
        /** @description The envelope of a failure. */
        GafaPayFailure: {
            /** @constant */
            success: 0;
            /** @description One error code. */
            error: string[];
            data: Record<string, never>;
        };
    };
    responses: {
        /**
         * @description - `INVALID_ARGUMENT`: A field or parameter is there but breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations by its description, then send the request again.
         *     - `MALFORMED_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode path and query as UTF-8. Repeating it unchanged fails again.
         *     - `MISSING_ARGUMENT`: A field, parameter or header that must be there is missing or null. Add what the answer names. In the GafaPay dialect, check that the companyid header is sent.
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
        /** @description - `UNAUTHENTICATED`: The credentials are missing, malformed, expired or revoked, or belong to another company. Check the Authorization header, the clock that signed the token, and in the GafaPay dialect that companyid and token are of one company. Make a new key or token if need be. */
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
        /** @description - `PERMISSION_DENIED`: The caller is known but may not do this: the key lacks the scope, or the token acts for another user than its own sub. Use a key that holds the scope shown at the endpoint, or a token of ROLE_ADMIN, or ask for the token’s own user. */
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
         * @description - `IDEMPOTENCY_KEY_IN_USE`: The first request with this Idempotency-Key is still being worked on. Wait as many seconds as Retry-After says and send the same request again to get its answer.
         *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for a different request. Use a new key for a new request.
         *     - `REFERRAL_CODE_TAKEN`: The company has a code of that name already, in upper or lower case; a disabled one stays reserved too. Choose another name. If the code is your own from an earlier attempt, list it by code and go on with it.
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
        /** @description - `BODY_TOO_LARGE`: The body is larger than 64 KiB. Send less: leave out fields that the endpoint does not know, or split the work into several calls. */
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
        /** @description - `RATE_LIMITED`: Too many requests for now. Wait as many seconds as Retry-After says, then go on more slowly. Nothing was changed. */
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
        /** @description - `INTERNAL`: Something went wrong on our side. Try once more with the same Idempotency-Key. If it persists, report the X-Request-Id of the answer. */
        PartnerInternal: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartnerFailure"];
            };
        };
        /** @description - `UNAVAILABLE`: The service cannot answer right now; nothing was changed. Try again after Retry-After, with growing pauses. An Idempotency-Key makes that safe for calls that change something. */
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
        /**
         * @description - `INVALID_ARGUMENT`: A field or parameter is there but breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations by its description, then send the request again.
         *     - `MALFORMED_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode path and query as UTF-8. Repeating it unchanged fails again.
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
        /** @description - `REFERRAL_CODE_NOT_FOUND`: This company has no such referral code, or the user has none yet. Check the spelling (upper and lower case are the same), or create the code first. */
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
         * @description - `IDEMPOTENCY_KEY_IN_USE`: The first request with this Idempotency-Key is still being worked on. Wait as many seconds as Retry-After says and send the same request again to get its answer.
         *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for a different request. Use a new key for a new request.
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
         * @description - `IDEMPOTENCY_KEY_IN_USE`: The first request with this Idempotency-Key is still being worked on. Wait as many seconds as Retry-After says and send the same request again to get its answer.
         *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for a different request. Use a new key for a new request.
         *     - `KYC_ALREADY_ACCEPTED`: The user’s identity check has been accepted, so it cannot be started again. Read the status instead of starting. Treat it as done.
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
         * @description - `INVALID_ARGUMENT`: A field or parameter is there but breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations by its description, then send the request again.
         *     - `KYC_ALREADY_DECIDED`: The identity check has ended with another outcome, which stands. Read the status. After REJECT, start the check again to decide anew; to undo an approved referral, reverse it.
         *     - `MALFORMED_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode path and query as UTF-8. Repeating it unchanged fails again.
         *     - `MISSING_ARGUMENT`: A field, parameter or header that must be there is missing or null. Add what the answer names. In the GafaPay dialect, check that the companyid header is sent.
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
        /** @description - `NOT_FOUND`: This company has nothing by that identifier. What belongs to another company looks exactly the same. Check the identifier, and that the credentials are of the company that owns it. */
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
         * @description - `INVALID_ARGUMENT`: A field or parameter is there but breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations by its description, then send the request again.
         *     - `MALFORMED_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode path and query as UTF-8. Repeating it unchanged fails again.
         *     - `MISSING_ARGUMENT`: A field, parameter or header that must be there is missing or null. Add what the answer names. In the GafaPay dialect, check that the companyid header is sent.
         *     - `WEBHOOK_NOT_VALIDATED`: The test delivery was not answered with 2xx within 5 seconds, so nothing was registered. The message says what happened. Make the endpoint reachable from this server and answer 2xx at once, then register again.
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
         * @description - `INVALID_ARGUMENT`: A field or parameter is there but breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations by its description, then send the request again.
         *     - `LIMIT_REACHED`: The code has been used as often as it may be, or the company has as many of these as it may have. Raise the code’s maxUses or ask the user for another code; of webhook endpoints, delete one; of programs, reuse one that has ended.
         *     - `MALFORMED_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode path and query as UTF-8. Repeating it unchanged fails again.
         *     - `MISSING_ARGUMENT`: A field, parameter or header that must be there is missing or null. Add what the answer names. In the GafaPay dialect, check that the companyid header is sent.
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
         * @description - `INVALID_ARGUMENT`: A field or parameter is there but breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations by its description, then send the request again.
         *     - `MALFORMED_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode path and query as UTF-8. Repeating it unchanged fails again.
         *     - `MISSING_ARGUMENT`: A field, parameter or header that must be there is missing or null. Add what the answer names. In the GafaPay dialect, check that the companyid header is sent.
         *     - `REFERRAL_NOT_APPROVED`: Only an approved referral can be taken back, and this one is not. Read the referral to see its state; a pending one ends by rejecting the identity check.
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
         * @description - `BONUS_NOT_PAYABLE`: The bonus is still on hold, or has been reversed, so it must not be paid. Wait until its payableAt, or leave it out of the payment run if it is reversed.
         *     - `INVALID_ARGUMENT`: A field or parameter is there but breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations by its description, then send the request again.
         *     - `MALFORMED_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode path and query as UTF-8. Repeating it unchanged fails again.
         *     - `MISSING_ARGUMENT`: A field, parameter or header that must be there is missing or null. Add what the answer names. In the GafaPay dialect, check that the companyid header is sent.
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
         * @description - `BONUS_ALREADY_PAID`: The bonus has been paid with another reference. Do not pay it again. Read the bonus to see which payment covered it.
         *     - `IDEMPOTENCY_KEY_IN_USE`: The first request with this Idempotency-Key is still being worked on. Wait as many seconds as Retry-After says and send the same request again to get its answer.
         *     - `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for a different request. Use a new key for a new request.
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
         * @description - `BAD_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode path and query as UTF-8. Repeating it unchanged fails again.
         *     - `BAD_REQUEST`: A field, parameter or header that must be there is missing or null. Add what the answer names. In the GafaPay dialect, check that the companyid header is sent.
         *     - `INVALID_REQUEST_PARAMETERS`: A field or parameter is there but breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations by its description, then send the request again.
         */
        GafaPayMalformedRequestOrMissingArgumentOrInvalidArgument: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GafaPayFailure"];
            };
        };
        /** @description - `UNAUTHORIZED`: The credentials are missing, malformed, expired or revoked, or belong to another company. Check the Authorization header, the clock that signed the token, and in the GafaPay dialect that companyid and token are of one company. Make a new key or token if need be. */
        GafaPayUnauthenticated: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GafaPayFailure"];
            };
        };
        /** @description - `FORBIDDEN`: The caller is known but may not do this: the key lacks the scope, or the token acts for another user than its own sub. Use a key that holds the scope shown at the endpoint, or a token of ROLE_ADMIN, or ask for the token’s own user. */
        GafaPayPermissionDenied: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GafaPayFailure"];
            };
        };
        /**
         * @description - `INVALID_REQUEST_PARAMETERS`: The Idempotency-Key was used for a different request. Use a new key for a new request.
         *     - `INVALID_REQUEST_PARAMETERS`: The first request with this Idempotency-Key is still being worked on. Wait as many seconds as Retry-After says and send the same request again to get its answer.
         *     - `REWARD_PROMOTION_USER_REFERRAL_CODE_ALREADY_EXISTS`: The user has a personal code already, whatever the type or program asked for. Look the user’s code up by user_id and use that one.
         */
        GafaPayIdempotencyKeyReusedOrIdempotencyKeyInUseOrPersonalCodeExists: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GafaPayFailure"];
            };
        };
        /** @description - `BAD_REQUEST`: The body is larger than 64 KiB. Send less: leave out fields that the endpoint does not know, or split the work into several calls. */
        GafaPayBodyTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GafaPayFailure"];
            };
        };
        /** @description - `TOO_MANY_REQUESTS`: Too many requests for now. Wait as many seconds as Retry-After says, then go on more slowly. Nothing was changed. */
        GafaPayRateLimited: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GafaPayFailure"];
            };
        };
        /** @description - `INTERNAL_SERVER_ERROR`: Something went wrong on our side. Try once more with the same Idempotency-Key. If it persists, report the X-Request-Id of the answer. */
        GafaPayInternal: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GafaPayFailure"];
            };
        };
        /** @description - `SERVICE_UNAVAILABLE`: The service cannot answer right now; nothing was changed. Try again after Retry-After, with growing pauses. An Idempotency-Key makes that safe for calls that change something. */
        GafaPayUnavailable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GafaPayFailure"];
            };
        };
        /** @description - `REWARD_PROMOTION_USER_REFERRAL_CODE_NOT_FOUND`: This company has no such referral code, or the user has none yet. Check the spelling (upper and lower case are the same), or create the code first. */
        GafaPayReferralCodeNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GafaPayFailure"];
            };
        };
        /**
         * @description - `BAD_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode path and query as UTF-8. Repeating it unchanged fails again.
         *     - `BAD_REQUEST`: A field, parameter or header that must be there is missing or null. Add what the answer names. In the GafaPay dialect, check that the companyid header is sent.
         *     - `INVALID_REQUEST_PARAMETERS`: A field or parameter is there but breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations by its description, then send the request again.
         *     - `REWARD_PROMOTION_REFERRAL_CODE_INVALIDATED`: The code cannot be used now. Unknown, disabled, expired, not yet started and exhausted codes all look the same. Ask the user to check the code. People at the desk see the reason on the Validate page.
         */
        GafaPayMalformedRequestOrMissingArgumentOrInvalidArgumentOrReferralCodeNotValid: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GafaPayFailure"];
            };
        };
        /**
         * @description - `INVALID_REQUEST_PARAMETERS`: The Idempotency-Key was used for a different request. Use a new key for a new request.
         *     - `INVALID_REQUEST_PARAMETERS`: The first request with this Idempotency-Key is still being worked on. Wait as many seconds as Retry-After says and send the same request again to get its answer.
         */
        GafaPayIdempotencyKeyReusedOrIdempotencyKeyInUse: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
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
         * @description - `BAD_REQUEST`: The request cannot be read: its body is not a JSON object in UTF-8, or its path or query is not valid percent-encoding. Send a JSON object with Content-Type: application/json, and percent-encode path and query as UTF-8. Repeating it unchanged fails again.
         *     - `BAD_REQUEST`: A field, parameter or header that must be there is missing or null. Add what the answer names. In the GafaPay dialect, check that the companyid header is sent.
         *     - `INVALID_REQUEST_PARAMETERS`: A field or parameter is there but breaks its rule, or two of them contradict each other. Correct each field named in fieldViolations by its description, then send the request again.
         *     - `REWARD_PROMOTION_REFERRAL_CODE_INVALIDATED`: The code cannot be used now. Unknown, disabled, expired, not yet started and exhausted codes all look the same. Ask the user to check the code. People at the desk see the reason on the Validate page.
         *     - `REWARD_PROMOTION_SELF_REFERRAL_NOT_ALLOWED`: The user gave their own code. Ask for somebody else’s code; a person cannot refer themselves.
         */
        GafaPayMalformedRequestOrMissingArgumentOrInvalidArgumentOrReferralCodeNotValidOrSelfReferral: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GafaPayFailure"];
            };
        };
        /**
         * @description - `INVALID_REQUEST_PARAMETERS`: The Idempotency-Key was used for a different request. Use a new key for a new request.
         *     - `INVALID_REQUEST_PARAMETERS`: The first request with this Idempotency-Key is still being worked on. Wait as many seconds as Retry-After says and send the same request again to get its answer.
         *     - `REWARD_PROMOTION_MAX_REFERRAL_LIMIT_REACHED`: The code has been used as often as it may be, or the company has as many of these as it may have. Raise the code’s maxUses or ask the user for another code; of webhook endpoints, delete one; of programs, reuse one that has ended.
         *     - `REWARD_PROMOTION_REFERRAL_CODE_ALREADY_APPLIED`: The user has been referred before; a person is referred once per company. Nothing needs doing: the first referral counts. Treat it as done.
         */
        GafaPayIdempotencyKeyReusedOrIdempotencyKeyInUseOrLimitReachedOrAlreadyReferred: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                requestid: components["headers"]["requestid"];
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
        /** @description Makes repeating this call safe: the first final answer is kept for at least 24 hours and given again to the same request. A new key for each new request, such as a UUID. */
        IdempotencyKey: string;
        Cursor: string;
        Limit: number;
        /** @description Names the event: the same on every try. Keep it to do nothing twice. */
        WebhookId: string;
        /** @description When this try was made, in seconds since 1970. Refuse what is older than five minutes. */
        WebhookTimestamp: string;
        /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several, separated by spaces, while a secret is rotated. */
        WebhookSignature: string;
        /** @description Your own name for this request, echoed in the answer: 1 to 128 of `A-Z a-z 0-9 . _ -`. */
        RequestId: string;
    };
    requestBodies: never;
    headers: {
        /** @description Names this request; quote it when you report a problem. Your own, if you sent one. */
        "X-Request-Id": string;
        /** @description The request’s own requestid, as X-Request-Id has it. */
        requestid: string;
        /** @description After how many seconds trying again makes sense. */
        "Retry-After": number;
        /** @description How many calls (`q`) fit into how many seconds (`w`), counted for the `"caller"` or the `"address"`. */
        "RateLimit-Policy": string;
        /** @description How many of them are left (`r`), and in how many seconds the count begins anew (`t`). */
        RateLimit: string;
        /** @description `true` when this is the stored answer of an earlier request with the same Idempotency-Key. */
        "Idempotent-Replayed": string;
        /** @description How to authenticate: Bearer or Token. */
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
                        /** @description What to send as cursor for the next page; null on the last. */
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
                /** @description Makes repeating this call safe: the first final answer is kept for at least 24 hours and given again to the same request. A new key for each new request, such as a UUID. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Your own identifier of the user. */
                    userId: string;
                    /** @description The code as typed. Upper and lower case are the same code. */
                    referralCode: string;
                    category?: string | null;
                    /** @description The program that decides what a referral by this code earns. */
                    programId?: string | null;
                    /** @description How often the code may be used; null for any number. */
                    maxUses?: number | null;
                    /** @description From when the code can be used; null for at once. */
                    startsAt?: string | null;
                    /** @description Until when the code can be used; null for ever. */
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
                /** @description The code as typed. Upper and lower case are the same code. */
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
                        /** @description Who owns the code; null when it is not valid. */
                        userId: string | null;
                        /** @description What the owner earns for a referral; null when no bonus applies. */
                        amount: components["schemas"]["Amount"] | null;
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequest"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    updateReferralCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating this call safe: the first final answer is kept for at least 24 hours and given again to the same request. A new key for each new request, such as a UUID. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The code as typed. Upper and lower case are the same code. */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A disabled code refers nobody and stays reserved. */
                    status?: ("active" | "disabled") | null;
                    category?: string | null;
                    /** @description The program that decides what a referral by this code earns. */
                    programId?: string | null;
                    /** @description How often the code may be used; null for any number. */
                    maxUses?: number | null;
                    /** @description From when the code can be used; null for at once. */
                    startsAt?: string | null;
                    /** @description Until when the code can be used; null for ever. */
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
                    "application/json": components["schemas"]["ReferralCode"];
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerReferralCodeNotFound"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            413: components["responses"]["PartnerBodyTooLarge"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    startKyc: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating this call safe: the first final answer is kept for at least 24 hours and given again to the same request. A new key for each new request, such as a UUID. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Your own identifier of the user. */
                    userId: string;
                    firstName: string;
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
                /** @description Makes repeating this call safe: the first final answer is kept for at least 24 hours and given again to the same request. A new key for each new request, such as a UUID. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Your own identifier of the user. */
                    userId: string;
                    /**
                     * @description ACCEPT approves, REJECT ends; REVIEW and RESUBMIT leave the check open.
                     * @enum {string}
                     */
                    decision: "ACCEPT" | "REJECT" | "REVIEW" | "RESUBMIT";
                    /** @description CLOSED unless given for ACCEPT and REJECT, ON_HOLD for REVIEW, OPEN for RESUBMIT. */
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
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    registerKycWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating this call safe: the first final answer is kept for at least 24 hours and given again to the same request. A new key for each new request, such as a UUID. */
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
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    receiveProviderEvent: {
        parameters: {
            query?: {
                /** @description Saves trying the secrets of other companies. */
                companyid?: string;
            };
            header: {
                /** @description Names the event: the same on every try. Keep it to do nothing twice. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this try was made, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several, separated by spaces, while a secret is rotated. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    event_id: string;
                    /** @enum {string} */
                    event_type: "kyc.approved" | "kyc.rejected" | "webhook.test";
                    event_time?: string | null;
                    data?: {
                        /** @description The userId with which the check was started; required but for webhook.test. */
                        external_id?: string | null;
                        /** @description KYC_STATUS_APPROVED or KYC_STATUS_REJECTED, as the event_type says; required but for webhook.test. */
                        status?: string | null;
                        rejection_reason?: string | null;
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
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrKycAlreadyDecidedOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            404: components["responses"]["PartnerNotFound"];
            413: components["responses"]["PartnerBodyTooLarge"];
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
                        /** @description What to send as cursor for the next page; null on the last. */
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
                /** @description Makes repeating this call safe: the first final answer is kept for at least 24 hours and given again to the same request. A new key for each new request, such as a UUID. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For people. */
                    name: string;
                    /** @description Codes of a program refer people only while it is active. */
                    status?: ("draft" | "active" | "paused" | "ended") | null;
                    /** @description ISO 4217; it stays for ever. */
                    currency: string;
                    /** @description The GafaPay dialect’s identifier of the currency; programs of one currency share it unless given. */
                    currencyId?: string | null;
                    /** @description From when the program runs; null for at once. */
                    startsAt?: string | null;
                    /** @description Until when the program runs; null for ever. */
                    endsAt?: string | null;
                    /** @description Who may refer: 2 customers, 3 merchants, 5 agents; null for anybody. */
                    referrerUserType?: (2 | 3 | 5) | null;
                    /** @description Who may be referred: 2 customers, 3 merchants, 5 agents; null for anybody. */
                    refereeUserType?: (2 | 3 | 5) | null;
                    /** @description What the person who refers earns; null for nothing. */
                    referrerBonus?: components["schemas"]["GivenBonus"] | null;
                    /** @description What the person who was referred earns; null for nothing. */
                    refereeBonus?: components["schemas"]["GivenBonus"] | null;
                    /** @description How many referrals each code may bring; null for any number. */
                    maxReferralsPerCode?: number | null;
                    /** @description How many referrals the program may have; null for any number. */
                    maxReferrals?: number | null;
                    /** @description The most that all bonuses together may cost; null for any amount. */
                    budget?: components["schemas"]["GivenAmount"] | null;
                    /** @description How many days after approval a bonus becomes payable. */
                    holdDays?: number | null;
                    /** @description How many days a referral may wait for approval before it expires; null for ever. */
                    pendingDays?: number | null;
                    /** @description What a reversed referral does to usedCount: gives its use back, or stays counted. */
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
                /** @description Makes repeating this call safe: the first final answer is kept for at least 24 hours and given again to the same request. A new key for each new request, such as a UUID. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For people. */
                    name?: string | null;
                    /** @description Codes of a program refer people only while it is active. */
                    status?: ("draft" | "active" | "paused" | "ended") | null;
                    /** @description From when the program runs; null for at once. */
                    startsAt?: string | null;
                    /** @description Until when the program runs; null for ever. */
                    endsAt?: string | null;
                    /** @description Who may refer: 2 customers, 3 merchants, 5 agents; null for anybody. */
                    referrerUserType?: (2 | 3 | 5) | null;
                    /** @description Who may be referred: 2 customers, 3 merchants, 5 agents; null for anybody. */
                    refereeUserType?: (2 | 3 | 5) | null;
                    /** @description What the person who refers earns; null for nothing. */
                    referrerBonus?: components["schemas"]["GivenBonus"] | null;
                    /** @description What the person who was referred earns; null for nothing. */
                    refereeBonus?: components["schemas"]["GivenBonus"] | null;
                    /** @description How many referrals each code may bring; null for any number. */
                    maxReferralsPerCode?: number | null;
                    /** @description How many referrals the program may have; null for any number. */
                    maxReferrals?: number | null;
                    /** @description The most that all bonuses together may cost; null for any amount. */
                    budget?: components["schemas"]["GivenAmount"] | null;
                    /** @description How many days after approval a bonus becomes payable. */
                    holdDays?: number | null;
                    /** @description How many days a referral may wait for approval before it expires; null for ever. */
                    pendingDays?: number | null;
                    /** @description What a reversed referral does to usedCount: gives its use back, or stays counted. */
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
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    listReferrals: {
        parameters: {
            query?: {
                state?: "pending" | "approved" | "rejected" | "expired" | "reversed";
                /** @description Of the person who was referred. */
                userId?: string;
                /** @description Of the person whose code it was. */
                referrerUserId?: string;
                referralCode?: string;
                programId?: string;
                category?: string;
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
                        /** @description What to send as cursor for the next page; null on the last. */
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
    getReferral: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
    reverseReferral: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating this call safe: the first final answer is kept for at least 24 hours and given again to the same request. A new key for each new request, such as a UUID. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, in your own words; kept in the timeline. */
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
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    listBonuses: {
        parameters: {
            query?: {
                state?: "on_hold" | "payable" | "paid" | "reversed";
                side?: "referrer" | "referee";
                /** @description Whom it is owed to. */
                userId?: string;
                programId?: string;
                referralId?: string;
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
                        bonuses: components["schemas"]["Bonus"][];
                        /** @description What to send as cursor for the next page; null on the last. */
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
    getBonus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                /** @description Makes repeating this call safe: the first final answer is kept for at least 24 hours and given again to the same request. A new key for each new request, such as a UUID. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What names the payment in your books, such as a bank transfer’s reference. */
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
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    listUsage: {
        parameters: {
            query?: {
                /** @description The first day, in UTC. */
                from?: string;
                /** @description The last day, in UTC. */
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
                        /** @description What to send as cursor for the next page; null on the last. */
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
                /** @description Makes repeating this call safe: the first final answer is kept for at least 24 hours and given again to the same request. A new key for each new request, such as a UUID. */
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
                    events?: ("referral_code.created" | "referral_code.updated" | "referral.created" | "referral.approved" | "referral.rejected" | "referral.reversed" | "bonus.booked" | "bonus.paid" | "bonus.reversed" | "kyc.status_changed")[] | null;
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
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            413: components["responses"]["PartnerBodyTooLarge"];
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
                /** @description Makes repeating this call safe: the first final answer is kept for at least 24 hours and given again to the same request. A new key for each new request, such as a UUID. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    url?: string | null;
                    events?: ("referral_code.created" | "referral_code.updated" | "referral.created" | "referral.approved" | "referral.rejected" | "referral.reversed" | "bonus.booked" | "bonus.paid" | "bonus.reversed" | "kyc.status_changed")[] | null;
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
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            413: components["responses"]["PartnerBodyTooLarge"];
            429: components["responses"]["PartnerRateLimited"];
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating this call safe: the first final answer is kept for at least 24 hours and given again to the same request. A new key for each new request, such as a UUID. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
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
                /** @description Makes repeating this call safe: the first final answer is kept for at least 24 hours and given again to the same request. A new key for each new request, such as a UUID. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
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
                state?: "pending" | "delivered" | "failed";
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
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
                        /** @description What to send as cursor for the next page; null on the last. */
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
                /** @description Makes repeating this call safe: the first final answer is kept for at least 24 hours and given again to the same request. A new key for each new request, such as a UUID. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
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
                    };
                };
            };
            400: components["responses"]["PartnerInvalidArgumentOrMalformedRequestOrMissingArgument"];
            401: components["responses"]["PartnerUnauthenticated"];
            403: components["responses"]["PartnerPermissionDenied"];
            404: components["responses"]["PartnerNotFound"];
            409: components["responses"]["PartnerIdempotencyKeyInUseOrIdempotencyKeyReused"];
            413: components["responses"]["PartnerBodyTooLarge"];
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
                /** @description Makes repeating this call safe: the first final answer is kept for at least 24 hours and given again to the same request. A new key for each new request, such as a UUID. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
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
    getUserReferralCode: {
        parameters: {
            query?: {
                user_id?: string;
                referral_code?: string;
                /** @description Narrows to codes of programs in this currency. */
                currency_id?: string;
                /** @description Narrows to codes of this program. */
                referral_program_id?: string;
            };
            header?: {
                /** @description Your own name for this request, echoed in the answer: 1 to 128 of `A-Z a-z 0-9 . _ -`. */
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
                                /** @description Whether the code has been used as often as it may be. */
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
            query?: never;
            header?: {
                /** @description Makes repeating this call safe: the first final answer is kept for at least 24 hours and given again to the same request. A new key for each new request, such as a UUID. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Your own name for this request, echoed in the answer: 1 to 128 of `A-Z a-z 0-9 . _ -`. */
                requestid?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Your own identifier of the user. */
                    user_id: string;
                    /**
                     * @description 2 customer, 3 merchant, 5 agent.
                     * @enum {number}
                     */
                    user_type: 2 | 3 | 5;
                    /** @description The program that decides what a referral earns. */
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
                            /** @description The code, ready for use. */
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
            429: components["responses"]["GafaPayRateLimited"];
            500: components["responses"]["GafaPayInternal"];
            503: components["responses"]["GafaPayUnavailable"];
        };
    };
    validateReferralCodePublicly: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating this call safe: the first final answer is kept for at least 24 hours and given again to the same request. A new key for each new request, such as a UUID. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Your own name for this request, echoed in the answer: 1 to 128 of `A-Z a-z 0-9 . _ -`. */
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
                             * @description In the documented spelling.
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
            429: components["responses"]["GafaPayRateLimited"];
            500: components["responses"]["GafaPayInternal"];
            503: components["responses"]["GafaPayUnavailable"];
        };
    };
    applyReferralCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes repeating this call safe: the first final answer is kept for at least 24 hours and given again to the same request. A new key for each new request, such as a UUID. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Your own name for this request, echoed in the answer: 1 to 128 of `A-Z a-z 0-9 . _ -`. */
                requestid?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Your own identifier of the user. */
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
            429: components["responses"]["GafaPayRateLimited"];
            500: components["responses"]["GafaPayInternal"];
            503: components["responses"]["GafaPayUnavailable"];
        };
    };
    listReferralPrograms: {
        parameters: {
            query?: {
                /** @description Programs in which these may refer: 2 customers, 3 merchants, 5 agents. */
                user_type?: "2" | "3" | "5";
                /** @description Programs in this currency. */
                currency_id?: string;
                /** @description Programs in which these may be referred: 2 customers, 3 merchants, 5 agents. */
                referral_for?: "2" | "3" | "5";
                /** @description 1 inactive, 2 active. */
                status?: "1" | "2";
                skip?: number;
                limit?: number;
                /** @description Part of the name. */
                search_keyword?: string;
                /** @description JSON of one field and its direction, such as {"created_date":"DESC"}. */
                sorting?: string;
                /** @description Programs that run at some time from here on. */
                start_date?: string;
                /** @description Programs that run at some time up to here. */
                end_date?: string;
                /** @description Whether a program runs now. */
                is_active?: "0" | "1" | "true" | "false";
            };
            header?: {
                /** @description Your own name for this request, echoed in the answer: 1 to 128 of `A-Z a-z 0-9 . _ -`. */
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
                                /** @description What the first referral earns. */
                                referfrom_rewards_amount: string | null;
                                referto_rewards_type: ("fixed" | "tiered" | "first-n") | null;
                                /** @description What the first referral earns. */
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
            500: components["responses"]["PartnerInternal"];
            503: components["responses"]["PartnerUnavailable"];
        };
    };
    onReferralCodeCreated: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the event: the same on every try. Keep it to do nothing twice. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this try was made, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several, separated by spaces, while a secret is rotated. */
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
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 10 seconds, and do the work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: tried again with growing pauses over more than 24 hours. */
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
                /** @description Names the event: the same on every try. Keep it to do nothing twice. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this try was made, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several, separated by spaces, while a secret is rotated. */
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
                    data: components["schemas"]["ReferralCode"];
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 10 seconds, and do the work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: tried again with growing pauses over more than 24 hours. */
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
                /** @description Names the event: the same on every try. Keep it to do nothing twice. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this try was made, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several, separated by spaces, while a secret is rotated. */
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
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 10 seconds, and do the work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: tried again with growing pauses over more than 24 hours. */
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
                /** @description Names the event: the same on every try. Keep it to do nothing twice. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this try was made, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several, separated by spaces, while a secret is rotated. */
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
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 10 seconds, and do the work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: tried again with growing pauses over more than 24 hours. */
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
                /** @description Names the event: the same on every try. Keep it to do nothing twice. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this try was made, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several, separated by spaces, while a secret is rotated. */
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
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 10 seconds, and do the work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: tried again with growing pauses over more than 24 hours. */
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
                /** @description Names the event: the same on every try. Keep it to do nothing twice. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this try was made, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several, separated by spaces, while a secret is rotated. */
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
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 10 seconds, and do the work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: tried again with growing pauses over more than 24 hours. */
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
                /** @description Names the event: the same on every try. Keep it to do nothing twice. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this try was made, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several, separated by spaces, while a secret is rotated. */
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
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 10 seconds, and do the work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: tried again with growing pauses over more than 24 hours. */
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
                /** @description Names the event: the same on every try. Keep it to do nothing twice. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this try was made, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several, separated by spaces, while a secret is rotated. */
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
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 10 seconds, and do the work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: tried again with growing pauses over more than 24 hours. */
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
                /** @description Names the event: the same on every try. Keep it to do nothing twice. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this try was made, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several, separated by spaces, while a secret is rotated. */
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
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 10 seconds, and do the work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: tried again with growing pauses over more than 24 hours. */
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
                /** @description Names the event: the same on every try. Keep it to do nothing twice. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When this try was made, in seconds since 1970. Refuse what is older than five minutes. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several, separated by spaces, while a secret is rotated. */
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
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 10 seconds, and do the work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: tried again with growing pauses over more than 24 hours. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
