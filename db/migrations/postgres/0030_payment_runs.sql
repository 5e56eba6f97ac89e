CREATE TABLE "payment_run_lines" (
	"company_id" text NOT NULL,
	"run_id" text NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"bonuses_count" integer NOT NULL,
	"gross_minor" bigint NOT NULL,
	"recovered_minor" bigint NOT NULL,
	CONSTRAINT "payment_run_lines_company_id_run_id_user_id_pk" PRIMARY KEY("company_id","run_id","user_id"),
	CONSTRAINT "payment_run_lines_sums_ck" CHECK ("payment_run_lines"."recovered_minor" >= 0 and "payment_run_lines"."gross_minor" >= "payment_run_lines"."recovered_minor")
);--> statement-breakpoint
CREATE TABLE "payment_runs" (
	"company_id" text NOT NULL,
	"id" text NOT NULL,
	"state" text NOT NULL,
	"currency" text collate "C" NOT NULL,
	"payable_before" timestamp (3) with time zone NOT NULL,
	"net_recoverable" boolean NOT NULL,
	"bonuses_count" integer NOT NULL,
	"gross_minor" bigint NOT NULL,
	"recovered_minor" bigint NOT NULL,
	"dropped_count" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"reference" text,
	"paid_at" timestamp (3) with time zone,
	"marked_paid_at" timestamp (3) with time zone,
	"voided_at" timestamp (3) with time zone,
	"void_reason" text,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "payment_runs_company_id_id_pk" PRIMARY KEY("company_id","id"),
	CONSTRAINT "payment_runs_sums_ck" CHECK ("payment_runs"."recovered_minor" >= 0 and "payment_runs"."gross_minor" >= "payment_runs"."recovered_minor"),
	CONSTRAINT "payment_runs_paid_ck" CHECK ("payment_runs"."state" <> 'paid' or "payment_runs"."marked_paid_at" is not null),
	CONSTRAINT "payment_runs_void_ck" CHECK (("payment_runs"."state" = 'void') = ("payment_runs"."voided_at" is not null))
);--> statement-breakpoint
DROP INDEX "bonuses_payable_ix";--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD COLUMN "sequence" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "ledger_entries" DROP CONSTRAINT "ledger_entries_company_id_bonus_id_step_account_pk";--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_company_id_bonus_id_step_sequence_account_pk" PRIMARY KEY("company_id","bonus_id","step","sequence","account");--> statement-breakpoint
ALTER TABLE "bonuses" ADD COLUMN "payment_run_id" text;--> statement-breakpoint
ALTER TABLE "bonuses" ADD COLUMN "recovery_run_id" text;--> statement-breakpoint
ALTER TABLE "bonuses" ADD COLUMN "voids_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payment_run_lines" ADD CONSTRAINT "payment_run_lines_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_run_lines" ADD CONSTRAINT "payment_run_lines_run_fk" FOREIGN KEY ("company_id","run_id") REFERENCES "public"."payment_runs"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_runs" ADD CONSTRAINT "payment_runs_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payment_runs_state_ix" ON "payment_runs" USING btree ("company_id","state","id");--> statement-breakpoint
CREATE INDEX "payment_runs_unsettled_ix" ON "payment_runs" USING btree ("company_id","id") WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX "bonuses_payment_run_ix" ON "bonuses" USING btree ("company_id","payment_run_id","beneficiary_id","position") WHERE payment_run_id is not null;--> statement-breakpoint
CREATE INDEX "bonuses_recovery_run_ix" ON "bonuses" USING btree ("company_id","recovery_run_id","beneficiary_id","position") WHERE recovery_run_id is not null;--> statement-breakpoint
CREATE INDEX "bonuses_recovered_payment_ix" ON "bonuses" USING btree ("company_id","payment_run_id") WHERE payment_run_id is not null and recovered_at is not null;--> statement-breakpoint
CREATE INDEX "bonuses_payable_ix" ON "bonuses" USING btree ("company_id","currency","payable_at","amount_minor") WHERE paid_at is null and reversed_at is null and payment_run_id is null;