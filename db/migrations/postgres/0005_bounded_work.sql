CREATE TABLE "category_moves" (
	"company_id" text NOT NULL,
	"referral_code_id" text NOT NULL,
	"moved_position" integer NOT NULL,
	CONSTRAINT "category_moves_company_id_referral_code_id_pk" PRIMARY KEY("company_id","referral_code_id")
);
--> statement-breakpoint
ALTER TABLE "category_moves" ADD CONSTRAINT "category_moves_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "category_moves" ADD CONSTRAINT "category_moves_code_fk" FOREIGN KEY ("company_id","referral_code_id") REFERENCES "public"."referral_codes"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_expiry_ix" ON "sessions" USING btree ("expires_at");