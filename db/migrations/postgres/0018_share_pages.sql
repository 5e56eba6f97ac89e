CREATE TABLE "referral_code_visits" (
	"company_id" text NOT NULL,
	"referral_code_id" text NOT NULL,
	"day" text collate "C" NOT NULL,
	"visits_count" integer NOT NULL,
	CONSTRAINT "referral_code_visits_company_id_referral_code_id_day_pk" PRIMARY KEY("company_id","referral_code_id","day")
);
--> statement-breakpoint
ALTER TABLE "company_settings" ADD COLUMN "brand" jsonb;--> statement-breakpoint
ALTER TABLE "referral_code_visits" ADD CONSTRAINT "referral_code_visits_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_code_visits" ADD CONSTRAINT "referral_code_visits_code_fk" FOREIGN KEY ("company_id","referral_code_id") REFERENCES "public"."referral_codes"("company_id","id") ON DELETE no action ON UPDATE no action;