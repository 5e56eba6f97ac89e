CREATE TABLE "beneficiary_balances" (
	"company_id" text NOT NULL,
	"beneficiary_id" text collate "C" NOT NULL,
	"currency" text collate "C" NOT NULL,
	"earned_minor" bigint NOT NULL,
	"owed_minor" bigint NOT NULL,
	"paid_minor" bigint NOT NULL,
	"recoverable_minor" bigint NOT NULL,
	"is_partner" boolean NOT NULL,
	CONSTRAINT "beneficiary_balances_company_id_beneficiary_id_currency_pk" PRIMARY KEY("company_id","beneficiary_id","currency")
);
--> statement-breakpoint
CREATE TABLE "partners" (
	"company_id" text NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"position" integer NOT NULL,
	"display_name" text,
	"email" text,
	"name_key" text collate "C",
	"email_key" text collate "C",
	"metadata" jsonb,
	"notes" text,
	"tags" jsonb,
	"codes_count" integer DEFAULT 0 NOT NULL,
	"pending_count" integer DEFAULT 0 NOT NULL,
	"approved_count" integer DEFAULT 0 NOT NULL,
	"rejected_count" integer DEFAULT 0 NOT NULL,
	"expired_count" integer DEFAULT 0 NOT NULL,
	"reversed_count" integer DEFAULT 0 NOT NULL,
	"used_count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "partners_company_id_user_id_pk" PRIMARY KEY("company_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "beneficiary_balances" ADD CONSTRAINT "beneficiary_balances_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partners" ADD CONSTRAINT "partners_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "beneficiary_balances_earned_ix" ON "beneficiary_balances" USING btree ("company_id","currency","earned_minor","beneficiary_id") WHERE is_partner;--> statement-breakpoint
CREATE INDEX "beneficiary_balances_owed_ix" ON "beneficiary_balances" USING btree ("company_id","currency","owed_minor","beneficiary_id") WHERE is_partner;--> statement-breakpoint
CREATE UNIQUE INDEX "partners_position_uq" ON "partners" USING btree ("company_id","position");--> statement-breakpoint
CREATE INDEX "partners_used_ix" ON "partners" USING btree ("company_id","used_count","position");--> statement-breakpoint
CREATE INDEX "partners_name_ix" ON "partners" USING btree ("company_id","name_key") WHERE name_key is not null;--> statement-breakpoint
CREATE INDEX "partners_email_ix" ON "partners" USING btree ("company_id","email_key") WHERE email_key is not null;--> statement-breakpoint
CREATE INDEX "bonuses_beneficiary_open_ix" ON "bonuses" USING btree ("company_id","beneficiary_id","currency","payable_at","amount_minor") WHERE paid_at is null and reversed_at is null;
--> statement-breakpoint
-- By hand: who owns codes or made referrals is a partner.
INSERT INTO "partners" ("company_id", "user_id", "position", "codes_count", "pending_count", "approved_count", "rejected_count", "expired_count",
  "reversed_count", "used_count", "created_at", "updated_at")
SELECT "company_id", "user_id", row_number() OVER (PARTITION BY "company_id" ORDER BY min("created_at"), "user_id"), sum("codes"), sum("pending"),
  sum("approved"), sum("rejected"), sum("expired"), sum("reversed"), sum("used"), min("created_at"), min("created_at")
FROM (
  SELECT "company_id", "owner_id" AS "user_id", count(*) AS "codes", 0 AS "pending", 0 AS "approved", 0 AS "rejected", 0 AS "expired",
    0 AS "reversed", 0 AS "used", min("created_at") AS "created_at"
  FROM "referral_codes" GROUP BY "company_id", "owner_id"
  UNION ALL
  SELECT "company_id", "referrer_id", 0, count(*) FILTER (WHERE "state" = 'pending'), count(*) FILTER (WHERE "state" = 'approved'),
    count(*) FILTER (WHERE "state" = 'rejected'), count(*) FILTER (WHERE "state" = 'expired'), count(*) FILTER (WHERE "state" = 'reversed'),
    count(*) FILTER (WHERE "counted"), min("created_at")
  FROM "referrals" GROUP BY "company_id", "referrer_id"
) AS "by_source" GROUP BY "company_id", "user_id";--> statement-breakpoint
INSERT INTO "beneficiary_balances" ("company_id", "beneficiary_id", "currency", "earned_minor", "owed_minor", "paid_minor", "recoverable_minor",
  "is_partner")
SELECT "company_id", "beneficiary_id", "currency",
  sum(CASE WHEN "reversed_at" IS NULL THEN "amount_minor" ELSE 0 END),
  sum(CASE WHEN "paid_at" IS NULL AND "reversed_at" IS NULL THEN "amount_minor" ELSE 0 END),
  sum(CASE WHEN "paid_at" IS NOT NULL AND "recovered_at" IS NULL THEN "amount_minor" ELSE 0 END),
  sum(CASE WHEN "paid_at" IS NOT NULL AND "reversed_at" IS NOT NULL AND "recovered_at" IS NULL THEN "amount_minor" ELSE 0 END),
  EXISTS (SELECT 1 FROM "partners" WHERE "partners"."company_id" = "bonuses"."company_id" AND "user_id" = "beneficiary_id")
FROM "bonuses" GROUP BY "company_id", "beneficiary_id", "currency";
