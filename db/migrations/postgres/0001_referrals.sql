CREATE TABLE "bonuses" (
	"company_id" text NOT NULL,
	"id" text NOT NULL,
	"position" integer NOT NULL,
	"referral_id" text NOT NULL,
	"side" text NOT NULL,
	"beneficiary_id" text collate "C" NOT NULL,
	"program_id" text NOT NULL,
	"currency" text collate "C" NOT NULL,
	"amount_minor" bigint NOT NULL,
	"booked_at" timestamp (3) with time zone NOT NULL,
	"payable_at" timestamp (3) with time zone NOT NULL,
	"paid_at" timestamp (3) with time zone,
	"reversed_at" timestamp (3) with time zone,
	"payment_reference" text,
	CONSTRAINT "bonuses_company_id_id_pk" PRIMARY KEY("company_id","id"),
	CONSTRAINT "bonuses_amount_ck" CHECK ("bonuses"."amount_minor" > 0),
	CONSTRAINT "bonuses_payable_ck" CHECK ("bonuses"."payable_at" >= "bonuses"."booked_at")
);
--> statement-breakpoint
CREATE TABLE "kyc_verifications" (
	"company_id" text NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"decision" text NOT NULL,
	"status" text NOT NULL,
	"sub_status" text NOT NULL,
	"participant_id" text NOT NULL,
	"account" text NOT NULL,
	"ssn_hash" text collate "C",
	"email_hash" text collate "C",
	"phone_hash" text collate "C",
	"sealed_details" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "kyc_verifications_company_id_user_id_pk" PRIMARY KEY("company_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "ledger_balances" (
	"company_id" text NOT NULL,
	"currency" text collate "C" NOT NULL,
	"account" text NOT NULL,
	"balance_minor" bigint NOT NULL,
	CONSTRAINT "ledger_balances_company_id_currency_account_pk" PRIMARY KEY("company_id","currency","account"),
	CONSTRAINT "ledger_balances_sign_ck" CHECK (("ledger_balances"."account" = 'program_expense' and "ledger_balances"."balance_minor" >= 0) or ("ledger_balances"."account" <> 'program_expense' and "ledger_balances"."balance_minor" <= 0))
);
--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"company_id" text NOT NULL,
	"bonus_id" text NOT NULL,
	"step" text NOT NULL,
	"account" text NOT NULL,
	"currency" text collate "C" NOT NULL,
	"amount_minor" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ledger_entries_company_id_bonus_id_step_account_pk" PRIMARY KEY("company_id","bonus_id","step","account"),
	CONSTRAINT "ledger_entries_amount_ck" CHECK ("ledger_entries"."amount_minor" <> 0)
);
--> statement-breakpoint
CREATE TABLE "program_referrers" (
	"company_id" text NOT NULL,
	"program_id" text NOT NULL,
	"referrer_id" text collate "C" NOT NULL,
	"approved_count" integer NOT NULL,
	CONSTRAINT "program_referrers_company_id_program_id_referrer_id_pk" PRIMARY KEY("company_id","program_id","referrer_id"),
	CONSTRAINT "program_referrers_count_ck" CHECK ("program_referrers"."approved_count" >= 0)
);
--> statement-breakpoint
CREATE TABLE "referral_events" (
	"company_id" text NOT NULL,
	"referral_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"type" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_type" text NOT NULL,
	"actor_id" text,
	"reason" text,
	"note" text,
	CONSTRAINT "referral_events_company_id_referral_id_sequence_pk" PRIMARY KEY("company_id","referral_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "referrals" (
	"company_id" text NOT NULL,
	"id" text NOT NULL,
	"position" integer NOT NULL,
	"referee_id" text collate "C" NOT NULL,
	"referee_user_type" integer,
	"referral_code_id" text NOT NULL,
	"code" text NOT NULL,
	"referrer_id" text collate "C" NOT NULL,
	"program_id" text,
	"category" text collate "C",
	"source" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"held_for" text,
	"counted" boolean NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"reversed_at" timestamp (3) with time zone,
	CONSTRAINT "referrals_company_id_id_pk" PRIMARY KEY("company_id","id"),
	CONSTRAINT "referrals_self_ck" CHECK ("referrals"."referee_id" <> "referrals"."referrer_id"),
	CONSTRAINT "referrals_held_ck" CHECK ("referrals"."held_for" is null or "referrals"."state" = 'pending'),
	CONSTRAINT "referrals_reason_ck" CHECK (("referrals"."reason" is not null) = ("referrals"."state" = 'rejected')),
	CONSTRAINT "referrals_decided_ck" CHECK (("referrals"."decided_at" is null) = ("referrals"."state" = 'pending')),
	CONSTRAINT "referrals_reversed_ck" CHECK (("referrals"."reversed_at" is not null) = ("referrals"."state" = 'reversed'))
);
--> statement-breakpoint
ALTER TABLE "programs" DROP CONSTRAINT "programs_bonus_ck";--> statement-breakpoint
ALTER TABLE "programs" DROP CONSTRAINT "programs_limit_ck";--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "position" integer;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "starts_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "ends_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "referrer_user_type" integer;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "referee_user_type" integer;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "referrer_bonus" jsonb;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "referee_bonus" jsonb;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "greatest_cost_minor" bigint;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "max_referrals" integer;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "budget_minor" bigint;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "hold_days" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "pending_days" integer;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "on_reversal" text DEFAULT 'give_back' NOT NULL;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "approved_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "spent_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "updated_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "bonuses" ADD CONSTRAINT "bonuses_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bonuses" ADD CONSTRAINT "bonuses_referral_fk" FOREIGN KEY ("company_id","referral_id") REFERENCES "public"."referrals"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bonuses" ADD CONSTRAINT "bonuses_program_fk" FOREIGN KEY ("company_id","program_id") REFERENCES "public"."programs"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kyc_verifications" ADD CONSTRAINT "kyc_verifications_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_balances" ADD CONSTRAINT "ledger_balances_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_bonus_fk" FOREIGN KEY ("company_id","bonus_id") REFERENCES "public"."bonuses"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "program_referrers" ADD CONSTRAINT "program_referrers_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "program_referrers" ADD CONSTRAINT "program_referrers_program_fk" FOREIGN KEY ("company_id","program_id") REFERENCES "public"."programs"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_events" ADD CONSTRAINT "referral_events_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_events" ADD CONSTRAINT "referral_events_referral_fk" FOREIGN KEY ("company_id","referral_id") REFERENCES "public"."referrals"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_code_fk" FOREIGN KEY ("company_id","referral_code_id") REFERENCES "public"."referral_codes"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_program_fk" FOREIGN KEY ("company_id","program_id") REFERENCES "public"."programs"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "bonuses_side_uq" ON "bonuses" USING btree ("company_id","referral_id","side");--> statement-breakpoint
CREATE UNIQUE INDEX "bonuses_position_uq" ON "bonuses" USING btree ("company_id","position");--> statement-breakpoint
CREATE INDEX "bonuses_beneficiary_ix" ON "bonuses" USING btree ("company_id","beneficiary_id","position");--> statement-breakpoint
CREATE INDEX "bonuses_program_ix" ON "bonuses" USING btree ("company_id","program_id","position");--> statement-breakpoint
CREATE INDEX "bonuses_open_ix" ON "bonuses" USING btree ("company_id","position") WHERE paid_at is null and reversed_at is null;--> statement-breakpoint
CREATE INDEX "bonuses_payable_ix" ON "bonuses" USING btree ("company_id","currency","payable_at","amount_minor") WHERE paid_at is null and reversed_at is null;--> statement-breakpoint
CREATE INDEX "bonuses_paid_ix" ON "bonuses" USING btree ("company_id","position") WHERE paid_at is not null and reversed_at is null;--> statement-breakpoint
CREATE INDEX "bonuses_reversed_ix" ON "bonuses" USING btree ("company_id","position") WHERE reversed_at is not null;--> statement-breakpoint
CREATE INDEX "kyc_verifications_ssn_ix" ON "kyc_verifications" USING btree ("company_id","ssn_hash") WHERE ssn_hash is not null;--> statement-breakpoint
CREATE INDEX "kyc_verifications_email_ix" ON "kyc_verifications" USING btree ("company_id","email_hash") WHERE email_hash is not null;--> statement-breakpoint
CREATE INDEX "kyc_verifications_phone_ix" ON "kyc_verifications" USING btree ("company_id","phone_hash") WHERE phone_hash is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "referrals_referee_uq" ON "referrals" USING btree ("company_id","referee_id");--> statement-breakpoint
CREATE UNIQUE INDEX "referrals_position_uq" ON "referrals" USING btree ("company_id","position");--> statement-breakpoint
CREATE INDEX "referrals_state_ix" ON "referrals" USING btree ("company_id","state","position");--> statement-breakpoint
CREATE INDEX "referrals_code_ix" ON "referrals" USING btree ("company_id","referral_code_id","position");--> statement-breakpoint
CREATE INDEX "referrals_referrer_ix" ON "referrals" USING btree ("company_id","referrer_id","position");--> statement-breakpoint
CREATE INDEX "referrals_category_ix" ON "referrals" USING btree ("company_id","category","position");--> statement-breakpoint
CREATE INDEX "referrals_created_ix" ON "referrals" USING btree ("company_id","created_at","position");--> statement-breakpoint
CREATE INDEX "referrals_program_ix" ON "referrals" USING btree ("company_id","program_id","position") WHERE program_id is not null;--> statement-breakpoint
CREATE INDEX "referrals_held_ix" ON "referrals" USING btree ("company_id","position") WHERE held_for is not null;--> statement-breakpoint
CREATE INDEX "referrals_expiry_ix" ON "referrals" USING btree ("company_id","state","expires_at") WHERE expires_at is not null;--> statement-breakpoint
UPDATE "programs" SET "position" = ranked.position, "greatest_cost_minor" = "referrer_bonus_minor", "updated_at" = "created_at",
  "referrer_bonus" = case when "referrer_bonus_minor" > 0 then jsonb_build_object('rule', 'fixed', 'amount', "referrer_bonus_minor") end
FROM (SELECT "company_id", "id", row_number() over (partition by "company_id" order by "created_at", "id") AS position FROM "programs") AS ranked
WHERE ranked."company_id" = "programs"."company_id" AND ranked."id" = "programs"."id";--> statement-breakpoint
ALTER TABLE "programs" ALTER COLUMN "position" SET NOT NULL, ALTER COLUMN "greatest_cost_minor" SET NOT NULL, ALTER COLUMN "updated_at" SET NOT NULL, ALTER COLUMN "hold_days" DROP DEFAULT, ALTER COLUMN "on_reversal" DROP DEFAULT;--> statement-breakpoint
CREATE UNIQUE INDEX "programs_position_uq" ON "programs" USING btree ("company_id","position");--> statement-breakpoint
ALTER TABLE "programs" DROP COLUMN "referrer_bonus_minor";--> statement-breakpoint
ALTER TABLE "programs" ADD CONSTRAINT "programs_per_code_ck" CHECK ("programs"."max_referrals_per_code" is null or "programs"."max_referrals_per_code" > 0);--> statement-breakpoint
ALTER TABLE "programs" ADD CONSTRAINT "programs_window_ck" CHECK ("programs"."starts_at" is null or "programs"."ends_at" is null or "programs"."starts_at" < "programs"."ends_at");--> statement-breakpoint
ALTER TABLE "programs" ADD CONSTRAINT "programs_approved_ck" CHECK ("programs"."approved_count" >= 0 and ("programs"."max_referrals" is null or "programs"."approved_count" <= "programs"."max_referrals"));--> statement-breakpoint
ALTER TABLE "programs" ADD CONSTRAINT "programs_spent_ck" CHECK ("programs"."spent_minor" >= 0 and ("programs"."budget_minor" is null or "programs"."spent_minor" <= "programs"."budget_minor"));--> statement-breakpoint
ALTER TABLE "programs" ADD CONSTRAINT "programs_days_ck" CHECK ("programs"."hold_days" >= 0 and ("programs"."pending_days" is null or "programs"."pending_days" > 0));