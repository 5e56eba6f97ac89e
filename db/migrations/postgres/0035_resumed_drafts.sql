DROP INDEX "bonuses_beneficiary_open_ix";--> statement-breakpoint
ALTER TABLE "payment_runs" ADD COLUMN "user_ids" jsonb;--> statement-breakpoint
CREATE INDEX "bonuses_beneficiary_open_ix" ON "bonuses" USING btree ("company_id","beneficiary_id","currency","payable_at","amount_minor") WHERE paid_at is null and reversed_at is null and payment_run_id is null;