ALTER TABLE "ledger_balances" DROP CONSTRAINT "ledger_balances_sign_ck";--> statement-breakpoint
DROP INDEX "bonuses_statement_booked_ix";--> statement-breakpoint
DROP INDEX "bonuses_statement_reversed_ix";--> statement-breakpoint
DROP INDEX "bonuses_recoverable_ix";--> statement-breakpoint
ALTER TABLE "bonuses" ALTER COLUMN "referral_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "bonuses" ALTER COLUMN "payable_at" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "bonuses" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "bonuses" ADD COLUMN "booked_day" text;--> statement-breakpoint
ALTER TABLE "bonuses" ADD COLUMN "reversed_day" text;--> statement-breakpoint
CREATE INDEX "bonuses_manual_ix" ON "bonuses" USING btree ("company_id","beneficiary_id","booked_at","position") WHERE referral_id is null;--> statement-breakpoint
CREATE INDEX "bonuses_statement_booked_ix" ON "bonuses" USING btree ("company_id","beneficiary_id","booked_at","position","currency","amount_minor") WHERE payable_at is not null;--> statement-breakpoint
CREATE INDEX "bonuses_statement_reversed_ix" ON "bonuses" USING btree ("company_id","beneficiary_id","reversed_at","position","currency","amount_minor") WHERE reversed_at is not null and payable_at is not null;--> statement-breakpoint
CREATE INDEX "bonuses_recoverable_ix" ON "bonuses" USING btree ("company_id","beneficiary_id","currency","amount_minor") WHERE recovered_at is null and (paid_at is not null and reversed_at is not null or payable_at is null and reversed_at is null);--> statement-breakpoint
ALTER TABLE "bonuses" ADD CONSTRAINT "bonuses_deduction_ck" CHECK ("bonuses"."payable_at" is not null or "bonuses"."referral_id" is null);--> statement-breakpoint
ALTER TABLE "ledger_balances" ADD CONSTRAINT "ledger_balances_sign_ck" CHECK (("ledger_balances"."account" in ('program_expense', 'recoverable') and "ledger_balances"."balance_minor" >= 0) or ("ledger_balances"."account" in ('owed', 'deductions') and "ledger_balances"."balance_minor" <= 0) or "ledger_balances"."account" = 'paid');